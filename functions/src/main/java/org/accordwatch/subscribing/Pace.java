package org.accordwatch.subscribing;

import java.time.Duration;

/** Keeps within the rates that SNS allows. */
@FunctionalInterface
public interface Pace {
    /** Returns when it is time for the next. */
    void next();

    /** SNS: 50 CheckIfPhoneNumberIsOptedOut and 100 Unsubscribe a second for the whole account (quotas); half of that is left to others. */
    static Pace gentle() {
        var gap = Duration.ofMillis(40);
        return () -> {
            try {
                Thread.sleep(gap);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        };
    }
}
