package org.accordwatch.handler;

import org.accordwatch.alerting.WatchOutbox;
import org.accordwatch.telemetry.Metric;

/**
 * On schedule: measures how long changes wait for their alert. Where none waits the measure is 0, so that its absence says that nobody
 * measures.
 */
public final class WatchOutboxHandler extends ScheduledHandler {
    private final WatchOutbox watch;

    public WatchOutboxHandler() {
        this(Wiring.ofLambda());
        primedBy(WatchOutboxHandler::new);
    }

    public WatchOutboxHandler(Wiring wiring) {
        super(wiring);
        this.watch = wiring.watchOutbox();
    }

    @Override
    void run(TimedRun run) {
        var outcome = watch.call();
        metrics().measure(Metric.CHANGES_WAITING, outcome.waiting());
        metrics().measure(Metric.OLDEST_WAITING_CHANGE, outcome.age().toSeconds());
        outcome.late()
                .ifPresent(change -> run.log()
                        .about(change.agreement(), change.number())
                        .warn("The change has waited for " + outcome.age().toMinutes()
                                + " minutes for its alert, the longest of " + outcome.waiting()));
    }
}
