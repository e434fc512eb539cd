package org.accordwatch.subscribing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.accordwatch.alerting.Audience;
import org.accordwatch.subscribing.SubscriberStore.Known;
import org.accordwatch.subscribing.channel.Consent;

/**
 * Moves a subscription to another audience: at once where SNS asks nobody, else when SNS's question is answered. Until then what it
 * had goes on.
 */
public final class ChangeSubscription {
    private final SubscriberStore store;
    private final Join join;
    private final Settle settle;
    private final Limits limits;
    private final Clock clock;

    public ChangeSubscription(SubscriberStore store, Join join, Settle settle, Limits limits, Clock clock) {
        this.store = store;
        this.join = join;
        this.settle = settle;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The subscription as it is then, with what it waits for.
     *
     * @throws UnknownSubscription when there is none of that id, or none any more
     * @throws CannotChange when SNS has not kept the endpoint
     * @throws TooOften when the endpoint was asked too often
     */
    public Subscription call(SubscriptionId id, Audience wanted) {
        var settled = settle.whole(held(id));
        var address = settled.address();
        var subscriber = settled.subscriber().orElseThrow(UnknownSubscription::new);
        var places = subscriber.of(id).stream().filter(place -> !place.isLeft()).toList();
        if (places.isEmpty()) {
            throw new UnknownSubscription();
        }
        if (places.getLast().audience().equals(wanted)) {
            askUnlessAsked(subscriber, places.getLast(), address);
            return Subscription.of(id, subscriber).hinting(address);
        }
        var changed = places.stream()
                        .anyMatch(place -> !place.isAsked() && place.audience().equals(wanted))
                ? join.save(() -> held(id), wanted, (before, _) -> before.without(asked(id)))
                : moved(id, subscriber, wanted, address);
        return Subscription.of(id, changed).hinting(address);
    }

    private Subscriber moved(SubscriptionId id, Subscriber subscriber, Audience wanted, Optional<String> address) {
        return switch (subscriber.channel().consent()) {
            case ASKED_BY_SNS -> {
                var endpoint = subscriber.channel().endpoint(address.orElseThrow(CannotChange::new));
                limits.take(Limit.CONFIRMATIONS, List.of(subscriber.hash()));
                var asked = placed(id, wanted, Placement.State.ASKED);
                join.ask(asked, asked.of(id).getLast(), endpoint);
                yield asked;
            }
            case ASKED_BY_CODE -> {
                var agreed = subscriber.of(id).getLast().isAsked()
                        ? renamed(id, wanted)
                        : placed(id, wanted, Placement.State.AGREED);
                yield settle.pending(agreed)
                        .subscriber()
                        .filter(left -> !left.of(id).isEmpty())
                        .orElseThrow(UnknownSubscription::new);
            }
        };
    }

    /** The process may have died before SNS was asked, or before that was noted. */
    private void askUnlessAsked(Subscriber subscriber, Placement place, Optional<String> address) {
        if (subscriber.channel().consent() == Consent.ASKED_BY_SNS && place.isAskedUnnoted()) {
            address.ifPresent(known -> {
                limits.take(Limit.CONFIRMATIONS, List.of(subscriber.hash()));
                join.ask(subscriber, place, subscriber.channel().endpoint(known));
            });
        }
    }

    /** A further place beside the one that is had; an earlier question is taken back. */
    private Subscriber placed(SubscriptionId id, Audience wanted, Placement.State state) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return join.save(() -> held(id), wanted, (subscriber, topic) -> {
            var places = subscriber.of(id);
            var next = new Placement(
                    subscriber.nextNumber(),
                    id,
                    wanted,
                    topic,
                    state,
                    Optional.empty(),
                    places.getFirst().createdAt(),
                    now,
                    Optional.empty());
            return subscriber.without(asked(id)).with(next);
        });
    }

    /** A number whose code is awaited will be elsewhere once that comes. */
    private Subscriber renamed(SubscriptionId id, Audience wanted) {
        return join.save(
                () -> held(id),
                wanted,
                (subscriber, topic) ->
                        subscriber.with(subscriber.of(id).getLast().number(), place -> place.in(wanted, topic)));
    }

    private Subscriber held(SubscriptionId id) {
        return store.find(id)
                .flatMap(known -> known instanceof Known.Held(var subscriber)
                        ? Optional.of(subscriber)
                        : Optional.<Subscriber>empty())
                .orElseThrow(UnknownSubscription::new);
    }

    private static Predicate<Placement> asked(SubscriptionId id) {
        return place -> place.isAsked() && place.subscription().equals(id);
    }
}
