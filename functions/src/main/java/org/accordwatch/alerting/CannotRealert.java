package org.accordwatch.alerting;

/** A change that makes no sense to be told once more to an audience; the message says why, and what would. */
public final class CannotRealert extends RuntimeException {
    CannotRealert(String why) {
        super(why);
    }
}
