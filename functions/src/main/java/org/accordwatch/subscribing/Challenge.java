package org.accordwatch.subscribing;

import java.time.Duration;
import java.time.Instant;

/**
 * A code that was sent to a phone number and waits for its answer.
 *
 * @param codeHash the keyed hash of the code
 * @param until when the code stops working
 * @param triesLeft how many answers may still be given
 */
public record Challenge(String codeHash, Instant until, int triesLeft) {
    public static final Duration VALID = Duration.ofMinutes(15);
    public static final int TRIES = 5;

    boolean isOpen(Instant now) {
        return triesLeft > 0 && now.isBefore(until);
    }

    Challenge tried() {
        return new Challenge(codeHash, until, triesLeft - 1);
    }
}
