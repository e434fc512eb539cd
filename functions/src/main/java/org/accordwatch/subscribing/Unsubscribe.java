package org.accordwatch.subscribing;

/** Ends a subscription and forgets it. */
public final class Unsubscribe {
    private final SubscriptionStore store;
    private final Push push;

    public Unsubscribe(SubscriptionStore store, Push push) {
        this.store = store;
        this.push = push;
    }

    /**
     * SNS first: while it still knows the endpoint, so do we, and the holder can try again.
     *
     * @throws UnknownSubscription when there is none of that id
     */
    public Push.Leaving call(SubscriptionId id) {
        var found = store.find(id).orElseThrow(UnknownSubscription::new);
        var leaving = push.unsubscribe(found.arn());
        store.remove(id);
        return leaving;
    }
}
