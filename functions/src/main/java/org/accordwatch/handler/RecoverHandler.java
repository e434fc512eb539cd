package org.accordwatch.handler;

import org.accordwatch.alerting.Recover;
import org.accordwatch.telemetry.Metric;

/** On schedule: tells of changes whose alerting never came to its end. */
public final class RecoverHandler extends ScheduledHandler {
    private final Recover recover;

    public RecoverHandler() {
        this(Wiring.ofLambda());
        primedBy(RecoverHandler::new);
    }

    public RecoverHandler(Wiring wiring) {
        super(wiring);
        this.recover = wiring.recover();
    }

    @Override
    void run(TimedRun run) {
        var outcome = recover.call(run.holder("recovery"), run.until());
        metrics().count(Metric.CHANGES_RECOVERED, outcome.told());
        outcome.stuck().forEach(stuck -> {
            var change = stuck.change();
            alertFailed(
                    run.log().about(change.agreement(), change.number()),
                    "The change could not be told of again",
                    stuck.failure());
        });
        run.end(outcome.told() + " changes recovered", outcome.stuck().size());
    }
}
