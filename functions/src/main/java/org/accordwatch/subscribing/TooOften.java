package org.accordwatch.subscribing;

import java.time.Duration;

/** A limit is used up; waiting mends it. */
public final class TooOften extends RuntimeException {
    private final Limit limit;
    private final Duration retryAfter;

    /** @param retryAfter until the limit leaves room again */
    public TooOften(Limit limit, Duration retryAfter) {
        super(
                switch (limit) {
                    case CONFIRMATIONS ->
                        "This endpoint has been asked to confirm " + limit.times()
                                + " times within a day; wait before you ask again.";
                    case SIGN_UPS ->
                        limit.times()
                                + " sign-ups have come from your address within an hour; wait before you send more.";
                });
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    public Limit limit() {
        return limit;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
