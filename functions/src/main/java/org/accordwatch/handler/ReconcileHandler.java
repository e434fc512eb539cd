package org.accordwatch.handler;

import org.accordwatch.subscribing.Reconcile;
import org.accordwatch.telemetry.Metric;

/** On schedule: takes note of what SNS alone knows. Fails when something in it failed, after all else is done. */
public final class ReconcileHandler extends ScheduledHandler {
    private final Reconcile reconcile;

    public ReconcileHandler() {
        this(Wiring.ofLambda());
        primedBy(ReconcileHandler::new);
    }

    public ReconcileHandler(Wiring wiring) {
        super(wiring);
        this.reconcile = wiring.reconcile();
    }

    @Override
    void run(TimedRun run) {
        var outcome = reconcile.call();
        metrics().count(Metric.SUBSCRIBERS_CHECKED, outcome.subscribers());
        outcome.failures().forEach(failure -> run.failed(run.log(), "One of those to be checked failed", failure));
        run.end(
                outcome.subscribers() + " subscribers, " + outcome.audiences() + " audiences checked",
                outcome.failures().size());
    }
}
