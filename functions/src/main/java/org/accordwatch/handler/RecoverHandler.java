package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.alerting.Recover;

/** On schedule: tells of changes whose alerting never came to its end. */
public final class RecoverHandler extends PrimedFunction {
    private final Recover recover;
    private final ScheduledRun run;

    public RecoverHandler() {
        this(Wiring.ofLambda());
        primedBy(RecoverHandler::new);
    }

    public RecoverHandler(Wiring wiring) {
        this.recover = wiring.recover();
        this.run = new ScheduledRun(wiring.clock());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        var outcome = recover.call("recovery " + context.getAwsRequestId(), run.until(context));
        outcome.stuck().forEach(stuck -> run.failed("Alerting of change " + stuck.change(), stuck.failure(), context));
        run.end(outcome.told() + " changes recovered", outcome.stuck().size(), context);
    }
}
