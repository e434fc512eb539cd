package org.accordwatch.subscribing;

import java.time.Duration;

/** Keeps within the rates that SNS allows. */
@FunctionalInterface
public interface Pace {
    /** Returns when it is time for the next. */
    void next();

    /**
     * How many audiences are told of a change at a time. SNS takes 300 messages a second in its smallest regions (AWS: SNS endpoints and
     * quotas); a publish and its entry in the log take some 30 ms, so that eight stay just below that.
     */
    default int abreast() {
        return 8;
    }

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
