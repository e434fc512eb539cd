package org.accordwatch.agreement;

import java.time.Instant;
import java.util.List;

/**
 * A fact as an editor reports it.
 *
 * @param occurredAt when it happened, which may be long before it is recorded
 * @param products what it is about, where that is narrower than the agreement; empty otherwise
 */
public record Report(Fact fact, Instant occurredAt, Summary summary, List<Source> sources, List<Product> products) {
    public Report {
        sources = Listing.SOURCES.of("sources", sources);
        products = Listing.PRODUCTS.of("products", products);
    }

    /** A report in English alone. */
    public Report(Fact fact, Instant occurredAt, String summary, List<Source> sources, List<Product> products) {
        this(fact, occurredAt, Summary.inEnglish(summary), sources, products);
    }

    public Certainty certainty() {
        return Certainty.of(sources);
    }
}
