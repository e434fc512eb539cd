package org.accordwatch.subscribing;

/** Nobody was asked to confirm this sign-up, so nobody knows its endpoint; signing up again mends it. */
public final class CannotChange extends RuntimeException {
    public CannotChange() {
        super("This sign-up was never put to its holder, so it cannot be changed; sign up again.");
    }
}
