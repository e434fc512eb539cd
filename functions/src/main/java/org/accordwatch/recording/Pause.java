package org.accordwatch.recording;

import java.util.random.RandomGenerator;

/** Waits before another attempt. */
@FunctionalInterface
public interface Pause {
    /** @param attempt the number of the attempt that failed, from 1 */
    void after(int attempt);

    /**
     * Random waits up to a bound that doubles from 20 ms to 640 ms, so that those who collided do not meet again ("full jitter",
     * AWS Architecture Blog, Exponential Backoff and Jitter).
     */
    static Pause withJitter(RandomGenerator random) {
        return attempt -> {
            try {
                Thread.sleep(random.nextLong(1, 20L << Math.min(attempt - 1, 5)));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StillBusy();
            }
        };
    }
}
