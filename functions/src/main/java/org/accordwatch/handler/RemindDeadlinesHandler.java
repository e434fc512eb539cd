package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.alerting.RemindDeadlines;

/** On schedule: reminds of deadlines that come near, and records those that passed unmet. */
public final class RemindDeadlinesHandler extends PrimedFunction {
    private final RemindDeadlines remindDeadlines;
    private final ScheduledRun run;

    public RemindDeadlinesHandler() {
        this(Wiring.ofLambda());
        primedBy(RemindDeadlinesHandler::new);
    }

    public RemindDeadlinesHandler(Wiring wiring) {
        this.remindDeadlines = wiring.remindDeadlines();
        this.run = new ScheduledRun(wiring.clock());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        var outcome = remindDeadlines.call("reminders " + context.getAwsRequestId(), run.until(context));
        outcome.failed().forEach(failed -> run.failed("Deadlines of " + failed.agreement(), failed.failure(), context));
        run.end(
                outcome.reminders() + " reminders, " + outcome.missed() + " deadlines missed",
                outcome.failed().size(),
                context);
    }
}
