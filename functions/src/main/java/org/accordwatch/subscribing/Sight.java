package org.accordwatch.subscribing;

import java.util.Optional;

/**
 * What SNS says of a subscription of its own.
 *
 * @param address the endpoint; absent where SNS knows the subscription no more
 */
public record Sight(State state, Optional<String> address) {
    public static final Sight GONE = new Sight(State.GONE, Optional.empty());

    /** Whether SNS delivers. */
    public enum State {
        PENDING,
        ACTIVE,
        GONE
    }
}
