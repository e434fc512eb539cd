package org.accordwatch.subscribing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.subscribing.SubscriberStore.Known;
import org.accordwatch.subscribing.SubscriberStore.Step;

/**
 * Gives a subscription another id, since the one that it has was seen by others. From then on the old one is an id that nobody has;
 * only whoever sends the same request again gets the same new id, so that an answer which was lost locks nobody out. All else stays
 * as it is, and SNS is not asked.
 */
public final class RotateSubscription {
    private static final int ATTEMPTS = 10;

    private final SubscriberStore store;
    private final Supplier<KeyRing> keys;
    private final Pause pause;

    public RotateSubscription(SubscriberStore store, Supplier<KeyRing> keys, Pause pause) {
        this.store = store;
        this.keys = keys;
        this.pause = pause;
    }

    /**
     * The subscription under its new id, as the record has it.
     *
     * @throws UnknownSubscription when there is none of that id, or none any more, and this request has not rotated it either
     */
    public Subscription call(SubscriptionId id, RotationKey key) {
        var successors = keys.get().successors(id, key);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var known = held(id);
            if (known.isEmpty()) {
                return rotatedBefore(successors);
            }
            var after = known.get().renamed(id, successors.getFirst());
            if (store.save(Step.to(known, after))) {
                return Subscription.of(successors.getFirst(), after);
            }
            pause.after(attempt);
        }
        throw new StillBusy();
    }

    private Subscription rotatedBefore(List<SubscriptionId> successors) {
        return successors.stream()
                .flatMap(successor -> held(successor).map(held -> Subscription.of(successor, held)).stream())
                .findFirst()
                .orElseThrow(UnknownSubscription::new);
    }

    private Optional<Subscriber> held(SubscriptionId id) {
        return store.find(id)
                .flatMap(known -> known instanceof Known.Held(var subscriber)
                        ? Optional.of(subscriber)
                        : Optional.<Subscriber>empty());
    }
}
