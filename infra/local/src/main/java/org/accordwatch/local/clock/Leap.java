package org.accordwatch.local.clock;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How far a clock is moved at once: forward, and no more than a year and a month, which every schedule and deadline fits into. */
public record Leap(Duration by) {
    /** What is allowed, for people. */
    public static final String ALLOWED =
            "an ISO 8601 duration of days, hours, minutes and seconds such as P1D, PT15M or P1DT2H, more than 0 and at most 400 days";

    private static final Duration LONGEST = Duration.ofDays(400);

    /** @throws IllegalArgumentException for one that does not go forward, or goes too far; its message says what is allowed */
    public Leap {
        if (!by.isPositive() || by.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be " + ALLOWED + ", not " + by);
        }
    }

    /** @throws IllegalArgumentException for a text that is none; its message says what is allowed */
    public static Leap parse(String text) {
        try {
            return new Leap(Duration.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be " + ALLOWED + ", not \"" + text + "\"", e);
        }
    }
}
