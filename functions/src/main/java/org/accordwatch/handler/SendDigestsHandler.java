package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.alerting.SendDigests;

/** On schedule: sends the daily and weekly digests. */
public final class SendDigestsHandler extends PrimedFunction {
    private final SendDigests sendDigests;
    private final ScheduledRun run;

    public SendDigestsHandler() {
        this(Wiring.ofLambda());
        primedBy(SendDigestsHandler::new);
    }

    public SendDigestsHandler(Wiring wiring) {
        this.sendDigests = wiring.sendDigests();
        this.run = new ScheduledRun(wiring.clock());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        var outcome = sendDigests.call("digests " + context.getAwsRequestId(), run.until(context));
        outcome.failed()
                .forEach(failed -> run.failed("Digest of audience " + failed.audience(), failed.failure(), context));
        run.end(outcome.sent() + " digests", outcome.failed().size(), context);
    }
}
