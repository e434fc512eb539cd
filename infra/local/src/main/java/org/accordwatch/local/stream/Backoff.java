package org.accordwatch.local.stream;

import java.time.Duration;

/** How long a failed batch waits before it is handed over again. */
@FunctionalInterface
public interface Backoff {

    /** The wait after so many invocations of the same records, 1 or more. */
    Duration after(int invocations);

    /** Doubles from a tenth of a second up to ten seconds. */
    static Backoff exponential() {
        return invocations -> Duration.ofMillis(Math.min(10_000L, 100L << Math.min(invocations - 1, 10)));
    }
}
