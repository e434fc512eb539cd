package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * What somebody asked to hear, by a sign-up or by a change of one. Whether a change is among it, is worked out here from the
 * definition in plain words, apart from the index that the functions use.
 *
 * @param order of all that was asked, the newest the highest
 */
record Ask(SignUp signUp, int order, JsonNode interests, Frequency frequency) {
    /** How often what was asked for is to be heard. */
    enum Frequency {
        IMMEDIATE(Duration.ZERO),
        DAILY(Duration.ofDays(1)),
        WEEKLY(Duration.ofDays(7));

        private final Duration gathered;

        Frequency(Duration gathered) {
            this.gathered = gathered;
        }

        /** For how long news is gathered at most, before it goes out; not at all for zero. */
        Duration gathered() {
            return gathered;
        }

        static Frequency of(JsonNode body) {
            return valueOf(body.path("frequency").asText("immediate").toUpperCase(Locale.ROOT));
        }
    }

    private static final Comparator<Ask> BY_AGE =
            Comparator.<Ask>comparingInt(ask -> ask.signUp.order()).thenComparingInt(Ask::order);

    /** A newer sign-up is newer than any change of an older one. */
    boolean isNewerThan(Ask other) {
        return BY_AGE.compare(this, other) > 0;
    }

    boolean fits(JsonNode change) {
        return StreamSupport.stream(interests.spliterator(), false).anyMatch(interest -> fits(interest, change));
    }

    private static boolean fits(JsonNode interest, JsonNode change) {
        return StreamSupport.stream(((Iterable<String>) interest::fieldNames).spliterator(), false)
                .allMatch(dimension -> fits(dimension, interest.path(dimension).asText(), change));
    }

    private static boolean fits(String dimension, String wanted, JsonNode change) {
        return switch (dimension) {
            case "party" -> any(change.path("concerns").path("parties"), wanted, false);
            case "product" -> any(change.path("concerns").path("products"), wanted, true);
            default -> change.path(dimension).asText().equals(wanted);
        };
    }

    private static boolean any(JsonNode values, String wanted, boolean asPrefix) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(value -> asPrefix ? value.startsWith(wanted) : value.equals(wanted));
    }
}
