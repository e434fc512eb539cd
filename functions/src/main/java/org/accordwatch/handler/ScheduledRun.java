package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What functions that a schedule calls have in common: they stop in time, and say what they did. */
record ScheduledRun(Clock clock) {
    /** A call to DynamoDB or SNS takes 7 seconds at most; this is for those that one piece of work needs. */
    private static final Duration MARGIN = Duration.ofSeconds(40);

    /** When to begin nothing new, so that what was begun comes to its end. */
    Instant until(Context context) {
        return clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    }

    void failed(String what, RuntimeException failure, Context context) {
        context.getLogger().log(what + " failed: " + Failure.describe(failure), LogLevel.ERROR);
    }

    /** @throws IllegalStateException when something failed, so that the invocation counts as failed and is tried again */
    void end(String done, int failures, Context context) {
        context.getLogger().log(done + ", " + failures + " failed", LogLevel.INFO);
        if (failures > 0) {
            throw new IllegalStateException(failures + " failed; each is in the log");
        }
    }
}
