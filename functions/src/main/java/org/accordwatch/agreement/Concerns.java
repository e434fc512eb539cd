package org.accordwatch.agreement;

import java.util.List;

/** Whom and what a change is about, as interests are held against it: its own parties and products or those that it inherits. */
public record Concerns(List<Party> parties, List<HsCode> products) {
    public Concerns {
        parties = parties.stream().distinct().sorted().toList();
        products = products.stream().distinct().sorted().toList();
    }
}
