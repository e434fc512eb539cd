package org.accordwatch.handler;

import org.accordwatch.alerting.SendDigests;

/** On schedule: sends the daily and weekly digests. */
public final class SendDigestsHandler extends ScheduledHandler {
    private final SendDigests sendDigests;

    public SendDigestsHandler() {
        this(Wiring.ofLambda());
        primedBy(SendDigestsHandler::new);
    }

    public SendDigestsHandler(Wiring wiring) {
        super(wiring);
        this.sendDigests = wiring.sendDigests();
    }

    @Override
    void run(TimedRun run) {
        var outcome = sendDigests.call(run.holder("digests"), run.until());
        outcome.failed()
                .forEach(failed -> alertFailed(
                        run.log(), "Digest of audience " + failed.audience() + " failed", failed.failure()));
        run.end(outcome.sent() + " digests", outcome.failed().size());
    }
}
