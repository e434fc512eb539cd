package org.accordwatch.subscribing;

/** There is no subscription of that id. */
public final class UnknownSubscription extends RuntimeException {
    public UnknownSubscription() {
        super("There is no such subscription.");
    }
}
