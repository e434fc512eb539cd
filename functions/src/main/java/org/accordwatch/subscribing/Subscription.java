package org.accordwatch.subscribing;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.alerting.Audience;
import org.accordwatch.subscribing.channel.Channel;

/**
 * One endpoint's wish to hear, as its holder sees it.
 *
 * @param audience what it wants to hear and how often
 * @param next what it will hear once its holder has confirmed that
 * @param hint so much of the endpoint that its holder knows it again; absent when SNS has forgotten it
 */
public record Subscription(
        SubscriptionId id,
        Channel channel,
        State state,
        Audience audience,
        Optional<Audience> next,
        Instant createdAt,
        Optional<String> hint) {

    Subscription ended() {
        return new Subscription(id, channel, State.ENDED, audience, Optional.empty(), createdAt, Optional.empty());
    }

    Subscription hinting(Optional<String> address) {
        return new Subscription(id, channel, state, audience, next, createdAt, address.map(channel::hint));
    }

    /** As the record has it, which for an endpoint that SNS asks may be behind. Its holder has at least one place. */
    static Subscription of(SubscriptionId id, Subscriber subscriber) {
        var places = subscriber.of(id).stream().filter(place -> !place.isLeft()).toList();
        if (places.isEmpty()) {
            return left(id, subscriber);
        }
        var latest = places.getLast();
        var current = places.stream()
                .filter(place -> !place.isAsked())
                .reduce((_, later) -> later)
                .orElse(latest);
        var state = current.isAsked() ? State.PENDING : subscriber.stopped() ? State.OPTED_OUT : State.ACTIVE;
        return new Subscription(
                id,
                subscriber.channel(),
                state,
                current.audience(),
                latest.equals(current) ? Optional.empty() : Optional.of(latest.audience()),
                current.createdAt(),
                Optional.empty());
    }

    private static Subscription left(SubscriptionId id, Subscriber subscriber) {
        var last = subscriber.of(id).getLast();
        return new Subscription(
                id,
                subscriber.channel(),
                State.ENDED,
                last.audience(),
                Optional.empty(),
                last.createdAt(),
                Optional.empty());
    }
}
