package org.accordwatch.faults;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody wants to hear, and how often.
 *
 * @param kind of changes; empty for all
 */
record Wish(List<String> agreements, String kind, String frequency) {

    boolean matches(Entry change) {
        return agreements.contains(change.ref().agreement().value()) && (kind.isEmpty() || kind.equals(change.kind()));
    }

    boolean gathers() {
        return !frequency.equals("immediate");
    }

    /** As the API takes it. */
    String members() {
        return "\"frequency\": \"%s\", \"interests\": [%s]"
                .formatted(
                        frequency,
                        agreements.stream()
                                .map(agreement -> kind.isEmpty()
                                        ? "{\"agreement\": \"%s\"}".formatted(agreement)
                                        : "{\"agreement\": \"%s\", \"kind\": \"%s\"}".formatted(agreement, kind))
                                .collect(Collectors.joining(", ")));
    }
}
