package org.accordwatch.subscribing;

/** Shows a subscription in the state that SNS knows it to be in. Changes nothing. */
public final class ReadSubscription {
    private final SubscriptionStore store;
    private final Push push;

    public ReadSubscription(SubscriptionStore store, Push push) {
        this.store = store;
        this.push = push;
    }

    /** @throws UnknownSubscription when there is none of that id */
    public Subscription call(SubscriptionId id) {
        var found = store.find(id).orElseThrow(UnknownSubscription::new);
        return found.challenge().isPresent() ? found : found.in(push.state(found.arn()));
    }
}
