package org.accordwatch.bench.measure;

/** What a figure should be at most. */
public record Goal(double atMost) {

    public boolean metBy(Spread value) {
        return value.median() <= atMost;
    }

    String text() {
        return "≤ " + Spread.number(atMost);
    }
}
