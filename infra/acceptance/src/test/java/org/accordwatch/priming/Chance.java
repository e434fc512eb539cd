package org.accordwatch.priming;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Randomness that knows how often it was asked. */
final class Chance extends SecureRandom {
    private final AtomicInteger asked = new AtomicInteger();

    int asked() {
        return asked.get();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        asked.incrementAndGet();
        super.nextBytes(bytes);
    }
}
