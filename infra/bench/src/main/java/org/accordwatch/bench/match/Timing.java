package org.accordwatch.bench.match;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;

/**
 * Times one contender in processor time of its thread, which other programs on the machine do not add to. One value is of as many
 * calls as last long enough to be told from the clock's steps.
 */
final class Timing {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long LONG_ENOUGH_NANOS = 30_000_000;
    private static final long WARM_NANOS = 600_000_000;

    private final Contender contender;
    private final Set<String> expected;
    private int calls = 1;

    /** Warms the contender up, and sees to it that it finds what it should. */
    Timing(Contender contender, Set<String> expected) {
        this.contender = contender;
        this.expected = expected;
        for (long spent = 0; spent < WARM_NANOS; ) {
            long nanos = nanosOf(calls);
            spent += nanos;
            if (nanos < LONG_ENOUGH_NANOS) {
                calls *= 2;
            }
        }
    }

    /** Of one match, in microseconds. */
    double micros() {
        return nanosOf(calls) / 1_000.0 / calls;
    }

    /** What one match allocates. */
    double bytes() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        check(contender.match());
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private long nanosOf(int times) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int time = 0; time < times; time++) {
            check(contender.match());
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private void check(Set<String> found) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    contender.getClass().getSimpleName() + " found " + found + " instead of " + expected);
        }
    }
}
