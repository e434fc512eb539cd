package org.accordwatch.subscribing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.channel.Consent;

/**
 * Brings what is known of a subscriber and what SNS does in line: completes what its holder agreed to, and has SNS drop what a later
 * agreement replaced. Whoever runs it again after a failure ends where it would have ended.
 */
public final class Settle {
    private static final int ATTEMPTS = 10;

    private final SubscriberStore store;
    private final Topics topics;
    private final Push push;
    private final Clock clock;
    private final Pause pause;

    public Settle(SubscriberStore store, Topics topics, Push push, Clock clock, Pause pause) {
        this.store = store;
        this.topics = topics;
        this.push = push;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * What has become of a subscriber.
     *
     * @param subscriber absent when nothing is left of it
     * @param address of the endpoint, as far as SNS was asked for it
     */
    record Settled(Optional<Subscriber> subscriber, Optional<String> address) {}

    /** Looks only at what may have changed without us: places whose holder was asked by SNS. */
    Settled pending(Subscriber subscriber) {
        var askedBySns = subscriber.channel().consent() == Consent.ASKED_BY_SNS;
        return settled(subscriber, place -> askedBySns && place.mayBecomeActive());
    }

    /** Looks at every place that SNS knows. */
    Settled whole(Subscriber subscriber) {
        return settled(subscriber, _ -> true);
    }

    private Settled settled(Subscriber subscriber, Predicate<Placement> looked) {
        var current = subscriber;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var sights = look(current, looked);
            var address = sights.values().stream()
                    .flatMap(sight -> sight.address().stream())
                    .findFirst();
            var settlement = Settlement.of(current, sights, joined(current), clock.instant());
            if (settlement.after().equals(current)) {
                return new Settled(Optional.of(current), address);
            }
            settlement.leaving().forEach(push::unsubscribe);
            if (store.save(new Step(
                    Optional.of(current), settlement.after(), Set.of(), settlement.unwanted(), settlement.ended()))) {
                var after = settlement.after().stored();
                return new Settled(
                        Optional.of(after).filter(left -> !left.placements().isEmpty()), address);
            }
            pause.after(attempt);
            var found = store.find(List.of(current.hash()));
            if (found.isEmpty()) {
                return new Settled(Optional.empty(), address);
            }
            current = found.get();
        }
        throw new StillBusy();
    }

    private Map<Integer, Sight> look(Subscriber subscriber, Predicate<Placement> looked) {
        var sights = new HashMap<Integer, Sight>();
        subscriber.placements().stream()
                .filter(looked)
                .forEach(place -> place.arn().ifPresent(arn -> sights.put(place.number(), push.look(arn))));
        return sights;
    }

    /** Has SNS take the places that were agreed to. It gives the same ARNs when it is asked again. */
    private Map<Integer, String> joined(Subscriber subscriber) {
        var arns = new HashMap<Integer, String>();
        for (var place : subscriber.placements()) {
            if (place.state() == Placement.State.AGREED) {
                address(subscriber).ifPresent(address -> {
                    topics.create(place.topic());
                    var endpoint = subscriber.channel().endpoint(address);
                    arns.put(place.number(), push.subscribe(place.topic(), endpoint));
                });
            }
        }
        return arns;
    }

    private Optional<String> address(Subscriber subscriber) {
        return subscriber.placements().stream()
                .flatMap(place -> place.arn().stream())
                .distinct()
                .flatMap(arn -> push.look(arn).address().stream())
                .findFirst();
    }
}
