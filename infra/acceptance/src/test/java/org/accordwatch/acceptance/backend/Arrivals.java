package org.accordwatch.acceptance.backend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Waits for messages where the backend does not tell whether any are still under way. */
final class Arrivals {
    /** Many times what a delivery takes once SNS has begun it. */
    private static final Duration QUIET = Duration.ofMillis(200);

    private static final Duration POLL = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Arrivals() {}

    /** Returns when the count has stayed the same for a while. */
    static void awaitQuiet(IntSupplier count) {
        var last = new AtomicInteger(-1);
        await("messages to have arrived")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .during(QUIET)
                .atMost(PATIENCE)
                .until(() -> {
                    int now = count.getAsInt();
                    return last.getAndSet(now) == now;
                });
    }
}
