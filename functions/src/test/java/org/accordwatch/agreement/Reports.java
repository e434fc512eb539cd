package org.accordwatch.agreement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reports as editors send them, for tests. */
public final class Reports {
    public static final Instant OCCURRED_AT = Instant.parse("2025-06-01T10:00:00Z");

    private Reports() {}

    /** This fact from an official source, about whatever the agreement is about. */
    public static Report of(Fact fact) {
        return new Report(
                fact, OCCURRED_AT, "Something happened.", List.of(Agreements.official("USTR", "Statement")), List.of());
    }

    /** This fact, narrowed to these products. */
    public static Report about(Fact fact, String... digits) {
        var products = Stream.of(digits).map(Agreements::product).toList();
        return new Report(fact, OCCURRED_AT, "Something happened.", of(fact).sources(), products);
    }

    public static Report citing(Fact fact, Source... sources) {
        return new Report(fact, OCCURRED_AT, "Something happened.", List.of(sources), List.of());
    }
}
