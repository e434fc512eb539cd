package org.accordwatch.subscribing;

import java.time.Instant;
import java.util.Optional;

/** Where subscriptions are kept, without their endpoints. */
public interface SubscriptionStore {

    void add(Subscription subscription);

    Optional<Subscription> find(SubscriptionId id);

    /**
     * Takes one of the tries that a challenge has left, atomically, so that no number of answers at once gets more.
     *
     * @return the subscription with the tries that are then left; nothing when there is no pending one with a try left and time
     *     to answer
     */
    Optional<Subscription> takeTry(SubscriptionId id, Instant now);

    /** Replaces a pending subscription by its active form; false, and nothing changed, when it is not pending any more. */
    boolean activate(Subscription active);

    void remove(SubscriptionId id);
}
