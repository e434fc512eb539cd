package org.accordwatch.subscribing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A code that was sent to a phone number and waits for its answer.
 *
 * @param codeHash the keyed hash of the code
 * @param until when the code stops working
 * @param triesLeft how many answers may still be given
 * @param askedAs the id that the subscription had when the code was sent, which is in its hash; absent while it still has it
 */
public record Challenge(String codeHash, Instant until, int triesLeft, Optional<SubscriptionId> askedAs) {
    public static final Duration VALID = Duration.ofMinutes(15);
    public static final int TRIES = 5;

    public Challenge(String codeHash, Instant until, int triesLeft) {
        this(codeHash, until, triesLeft, Optional.empty());
    }

    boolean isOpen(Instant now) {
        return triesLeft > 0 && now.isBefore(until);
    }

    Challenge tried() {
        return new Challenge(codeHash, until, triesLeft - 1, askedAs);
    }

    /** @param before the id that the subscription had until now */
    Challenge renamed(SubscriptionId before) {
        return new Challenge(codeHash, until, triesLeft, Optional.of(askedAs.orElse(before)));
    }
}
