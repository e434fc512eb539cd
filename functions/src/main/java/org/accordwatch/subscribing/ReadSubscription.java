package org.accordwatch.subscribing;

import org.accordwatch.subscribing.SubscriberStore.Known;
import org.accordwatch.subscribing.channel.Consent;

/**
 * Shows a subscription in the state that SNS knows it to be in. Changes nothing, and takes as many calls for an id that nobody has.
 */
public final class ReadSubscription {
    private final SubscriberStore store;
    private final Topics topics;
    private final Push push;

    public ReadSubscription(SubscriberStore store, Topics topics, Push push) {
        this.store = store;
        this.topics = topics;
        this.push = push;
    }

    /** @throws UnknownSubscription when there is none of that id */
    public Subscription call(SubscriptionId id) {
        var known = store.find(id);
        if (known.isEmpty()) {
            push.look(topics.nobody());
            throw new UnknownSubscription();
        }
        return switch (known.get()) {
            case Known.Held(var subscriber) -> seen(id, subscriber);
            case Known.Ended(var subscription) -> subscription;
        };
    }

    private Subscription seen(SubscriptionId id, Subscriber subscriber) {
        var latest = subscriber.of(id).getLast();
        var sight = push.look(latest.arn().orElseGet(topics::nobody));
        var askedBySns = subscriber.channel().consent() == Consent.ASKED_BY_SNS;
        if (sight.state() == Sight.State.ACTIVE && latest.mayBecomeActive() && askedBySns) {
            var agreed = subscriber.with(latest.number(), Placement::agreed);
            return Subscription.of(id, agreed).hinting(sight.address());
        }
        if (sight.state() == Sight.State.GONE && latest.arn().isPresent()) {
            var left = subscriber.without(latest::equals);
            return left.of(id).isEmpty() ? Subscription.of(id, subscriber).ended() : Subscription.of(id, left);
        }
        return Subscription.of(id, subscriber).hinting(sight.address());
    }
}
