package org.accordwatch.agreement;

import java.util.List;
import java.util.TreeSet;

/** Whom and what a change is about, as interests are held against it: its own parties and products or those that it inherits. */
public record Concerns(List<Party> parties, List<HsCode> products) {
    public Concerns {
        parties = List.copyOf(new TreeSet<>(parties));
        products = List.copyOf(new TreeSet<>(products));
    }
}
