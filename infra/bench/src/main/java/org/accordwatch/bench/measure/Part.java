package org.accordwatch.bench.measure;

import java.io.IOException;

/** One part of the measurements. It stands in a package of its own, and {@code Bench} lists it. */
public interface Part {

    /** By which it is chosen, and under which its figures stand in {@code bench.json} and {@code docs/performance.md}. */
    String name();

    /** Whether it belongs to a quick run; where it is named it runs anyway. */
    default boolean quick() {
        return true;
    }

    /** Measures. Everything that is compared alternates within one loop or process. */
    Result measure(Course course) throws IOException, InterruptedException;
}
