package org.accordwatch.handler;

import org.accordwatch.alerting.RemindDeadlines;
import org.accordwatch.telemetry.Metric;

/** On schedule: reminds of deadlines that come near, and records those that passed unmet. */
public final class RemindDeadlinesHandler extends ScheduledHandler {
    private final RemindDeadlines remindDeadlines;

    public RemindDeadlinesHandler() {
        this(Wiring.ofLambda());
        primedBy(RemindDeadlinesHandler::new);
    }

    public RemindDeadlinesHandler(Wiring wiring) {
        super(wiring);
        this.remindDeadlines = wiring.remindDeadlines();
    }

    @Override
    void run(TimedRun run) {
        var outcome = remindDeadlines.call(run.holder("reminders"), run.until());
        metrics().count(Metric.CHANGES_RECORDED, outcome.missed());
        outcome.failed()
                .forEach(failed -> alertFailed(
                        run.log().about(failed.agreement()),
                        "The agreement's deadlines could not be seen to",
                        failed.failure()));
        run.end(
                outcome.reminders() + " reminders, " + outcome.missed() + " deadlines missed",
                outcome.failed().size());
    }
}
