package org.accordwatch.subscribing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.subscribing.SubscriberStore.Known;
import org.accordwatch.subscribing.SubscriberStore.Step;

/** Ends a subscription and forgets it. */
public final class Unsubscribe {
    private static final int ATTEMPTS = 10;

    private final SubscriberStore store;
    private final Push push;
    private final Pause pause;

    public Unsubscribe(SubscriberStore store, Push push, Pause pause) {
        this.store = store;
        this.push = push;
        this.pause = pause;
    }

    /**
     * SNS first: while it still knows the endpoint, so do we, and the holder can try again.
     *
     * @throws UnknownSubscription when there is none of that id
     */
    public void call(SubscriptionId id) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            switch (store.find(id).orElseThrow(UnknownSubscription::new)) {
                case Known.Ended _ -> {
                    store.forget(id);
                    return;
                }
                case Known.Held(var subscriber) -> {
                    if (store.save(left(id, subscriber))) {
                        return;
                    }
                }
            }
            pause.after(attempt);
        }
        throw new StillBusy();
    }

    private Step left(SubscriptionId id, Subscriber subscriber) {
        var after = subscriber.without(place -> place.subscription().equals(id));
        var unwanted = new HashSet<Unwanted>();
        for (var place : subscriber.of(id)) {
            place.arn().filter(arn -> !after.uses(arn)).ifPresent(arn -> {
                if (push.unsubscribe(arn) == Push.Leaving.WITH_ITS_CONFIRMATION) {
                    unwanted.add(new Unwanted(place.audience().id(), arn));
                }
            });
        }
        return new Step(Optional.of(subscriber), after, Set.of(), Set.copyOf(unwanted), List.of());
    }
}
