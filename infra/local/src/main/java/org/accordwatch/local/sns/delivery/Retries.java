package org.accordwatch.local.sns.delivery;

import java.time.Duration;

/**
 * How often a webhook that did not take a message is tried again, and the pause before each time. SNS itself waits 20
 * seconds three times by default, which nobody wants to wait for on one machine.
 */
public record Retries(int times, Duration pause) {
    public static final Retries QUICK = new Retries(3, Duration.ofMillis(100));

    public Retries {
        if (times < 0 || pause.isNegative()) {
            throw new IllegalArgumentException("Neither the number of retries nor the pause can be below zero.");
        }
    }
}
