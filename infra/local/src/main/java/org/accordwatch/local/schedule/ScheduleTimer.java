package org.accordwatch.local.schedule;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.accordwatch.local.lambda.InvocationListener;

/** Looks at the clock every second and runs what is due. */
public final class ScheduleTimer implements AutoCloseable {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("schedules").factory());
    private final Future<?> ticks;

    public ScheduleTimer(Schedules schedules, Clock clock, InvocationListener listener) {
        ticks = executor.scheduleWithFixedDelay(() -> tick(schedules, clock, listener), 0, 1, TimeUnit.SECONDS);
    }

    /** Lets a function that runs come to its end. */
    @Override
    public void close() {
        ticks.cancel(false);
        executor.close();
    }

    private static void tick(Schedules schedules, Clock clock, InvocationListener listener) {
        try {
            schedules.runDue(clock.instant());
        } catch (RuntimeException e) { // a task that throws is never run again
            listener.failed("schedules", "timer", e);
        }
    }
}
