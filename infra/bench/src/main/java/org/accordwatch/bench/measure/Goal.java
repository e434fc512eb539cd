package org.accordwatch.bench.measure;

/** What a figure should be at most, or at least. */
public record Goal(double limit, boolean atLeast) {

    public static Goal atMost(double limit) {
        return new Goal(limit, false);
    }

    public static Goal atLeast(double limit) {
        return new Goal(limit, true);
    }

    public boolean metBy(Spread value) {
        return atLeast ? value.median() >= limit : value.median() <= limit;
    }

    String text() {
        return (atLeast ? "≥ " : "≤ ") + Spread.number(limit);
    }
}
