package org.accordwatch.subscribing;

import java.util.Optional;
import java.util.function.Supplier;
import org.accordwatch.subscribing.SubscriberStore.Step;

/**
 * Finds in SNS what was done there and not noted here, because a process died between the two: a question that was asked, a number that
 * was moved to its audience. Needs the key of the hashes, since SNS knows endpoints by their addresses.
 */
public final class Unnoted {
    private final SubscriberStore store;
    private final Push push;
    private final Supplier<KeyRing> keys;

    public Unnoted(SubscriberStore store, Push push, Supplier<KeyRing> keys) {
        this.store = store;
        this.push = push;
        this.keys = keys;
    }

    /** The subscriber with what SNS turned out to know of it; as it is when that is nothing, or when somebody else was faster. */
    Subscriber noted(Subscriber subscriber) {
        var after = subscriber;
        for (var place : subscriber.placements()) {
            var arn = isUnnoted(subscriber, place) ? find(after, place) : Optional.<String>empty();
            if (arn.isPresent()) {
                after = after.with(place.number(), found -> found.asked(arn.get()));
            }
        }
        return !after.equals(subscriber) && store.save(Step.to(Optional.of(subscriber), after))
                ? after.stored()
                : subscriber;
    }

    private boolean isUnnoted(Subscriber subscriber, Placement place) {
        return switch (subscriber.channel().consent()) {
            case ASKED_BY_SNS ->
                place.isAskedUnnoted() && subscriber.placements().stream().noneMatch(other -> hasTopicOf(place, other));
            case ASKED_BY_CODE ->
                place.state() == Placement.State.AGREED
                        && subscriber.placements().stream()
                                .flatMap(any -> any.arn().stream())
                                .allMatch(arn -> push.look(arn).state() == Sight.State.GONE);
        };
    }

    /** Then SNS had nothing to ask: {@link Join#ask}. */
    private static boolean hasTopicOf(Placement place, Placement other) {
        return other.topic().equals(place.topic()) && other.arn().isPresent();
    }

    /** What another place of the same endpoint has is that place's. */
    private Optional<String> find(Subscriber subscriber, Placement place) {
        var ring = keys.get();
        return push.find(
                        place.topic(),
                        address -> ring.hashes(subscriber.channel().endpoint(address))
                                .contains(subscriber.hash()))
                .filter(arn -> !subscriber.uses(arn));
    }
}
