package org.accordwatch.aws;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.ExecutableHttpRequest;

/** Breaks a request off when its time is over. */
final class TimeLimit implements AutoCloseable {
    /** A request that was not connected yet cannot be broken off; soon it can. */
    private static final long AGAIN_MS = 100;

    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final ScheduledFuture<?> end;
    private volatile boolean over;

    TimeLimit(ExecutableHttpRequest request, Duration most) {
        this.end = WATCH.scheduleWithFixedDelay(
                () -> {
                    over = true;
                    request.abort();
                },
                most.toMillis(),
                AGAIN_MS,
                TimeUnit.MILLISECONDS);
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        end.cancel(false);
    }

    private static ScheduledThreadPoolExecutor watch() {
        var watch = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "time-limits");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }
}
