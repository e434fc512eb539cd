package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.accordwatch.telemetry.Log;

/** One call of a function that may have much to do: it stops in time, and says what it did. */
record TimedRun(Clock clock, Context context, Log log) {
    /** A call to DynamoDB or SNS takes 7 seconds at most; this is for those that one piece of work needs. */
    private static final Duration MARGIN = Duration.ofSeconds(40);

    /** A name that only this run has, for what it claims. */
    String holder(String work) {
        return work + " " + context.getAwsRequestId();
    }

    /** When to begin nothing new, so that what was begun comes to its end. */
    Instant until() {
        return clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    }

    void failed(Log about, String what, RuntimeException failure) {
        about.error(what, Failure.describe(failure));
    }

    /** @throws IllegalStateException when something failed, so that the invocation counts as failed */
    void end(String done, int failures) {
        log.info(done + ", " + failures + " failed");
        if (failures > 0) {
            throw new IllegalStateException(failures + " failed; each is in the log");
        }
    }
}
