package org.accordwatch.subscribing;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.subscribing.SubscriberStore.Known;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.channel.Consent;

/** Ends a subscription and forgets it, with all that it has replaced, so that nothing comes back in its stead. */
public final class Unsubscribe {
    private static final int ATTEMPTS = 10;

    private final SubscriberStore store;
    private final Push push;
    private final Clock clock;
    private final Pause pause;

    public Unsubscribe(SubscriberStore store, Push push, Clock clock, Pause pause) {
        this.store = store;
        this.push = push;
        this.clock = clock;
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

    /** Its holder may have agreed to it since; then what it replaces, or what replaced it, has to be known first. */
    private Step left(SubscriptionId id, Subscriber subscriber) {
        var settlement = Settlement.of(subscriber, asked(subscriber), Map.of(), clock.instant());
        settlement.leaving().forEach(push::unsubscribe);
        var settled = settlement.after();
        var after = settled.without(place -> place.subscription().equals(id));
        var unwanted = new HashSet<>(settlement.unwanted());
        for (var place : settled.of(id)) {
            place.arn().filter(arn -> !after.uses(arn)).ifPresent(arn -> {
                if (push.unsubscribe(arn) == Push.Leaving.WITH_ITS_CONFIRMATION) {
                    unwanted.add(new Unwanted(place.audience().id(), arn));
                }
            });
        }
        var ended = settlement.ended().stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return new Step(Optional.of(subscriber), after, Set.of(), unwanted, ended);
    }

    /** What SNS says of the places that it asked for. */
    private Map<Integer, Sight> asked(Subscriber subscriber) {
        var sights = new HashMap<Integer, Sight>();
        if (subscriber.channel().consent() == Consent.ASKED_BY_SNS) {
            subscriber.placements().stream()
                    .filter(Placement::isAsked)
                    .forEach(place -> place.arn().ifPresent(arn -> sights.put(place.number(), push.look(arn))));
        }
        return sights;
    }
}
