package org.accordwatch.subscribing;

import java.time.Duration;

/** How often something may be done in any stretch of time. */
public enum Limit {
    /** Questions to one endpoint. */
    CONFIRMATIONS(3, Duration.ofDays(1)),
    /** Sign-ups from one source address. */
    SIGN_UPS(20, Duration.ofHours(1));

    private final int times;
    private final Duration within;

    Limit(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    public int times() {
        return times;
    }

    public Duration within() {
        return within;
    }
}
