package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.InOrder.Outcome;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.handler.StreamBatch.Burst;
import org.accordwatch.telemetry.Log;
import org.accordwatch.telemetry.Metric;

/**
 * Takes new changes from the table's stream, in order; those of one agreement that arrive together go out together. Stops at the first
 * that fails and reports it, so that Lambda comes again with that one and those behind it, and no alert of an agreement overtakes
 * another.
 */
public final class NotifyHandler extends FunctionHandler {
    private final InOrder inOrder;
    private final Clock clock;

    public NotifyHandler() {
        this(Wiring.ofLambda());
        primedBy(NotifyHandler::new);
    }

    public NotifyHandler(Wiring wiring) {
        super(wiring.telemetry());
        this.inOrder = wiring.inOrder();
        this.clock = wiring.clock();
    }

    @Override
    void run(InputStream input, OutputStream output, Context context, Log log) throws IOException {
        var failed = firstFailure(StreamBatch.of(event(input).items("Records")), log).stream()
                .toList();
        var answer = Json.object()
                .put("batchItemFailures", failed, NotifyHandler::failure)
                .build();
        JsonText.write(answer, output);
    }

    /** What can be read before the first record that cannot is told of nevertheless. */
    private Optional<String> firstFailure(StreamBatch batch, Log log) {
        for (var burst : batch.bursts()) {
            var about = log.about(burst.agreement(), burst.number());
            try {
                explain(inOrder.call(burst.changes()), burst, about);
            } catch (RuntimeException failure) {
                alertFailed(about, "The change could not be told of", failure);
                return Optional.of(burst.firstRecord());
            }
        }
        return batch.unreadable().map(unreadable -> {
            var item = unreadable.item();
            alertFailed(log, "The stream's record of " + item.describe() + " cannot be read", unreadable.failure());
            return item.sequenceNumber();
        });
    }

    private void explain(Outcome outcome, Burst burst, Log about) {
        switch (outcome) {
            case Outcome.Done() -> {
                var recorded = burst.changes().getFirst().change().recordedAt();
                metrics()
                        .measure(
                                Metric.ALERT_DELAY,
                                Duration.between(recorded, clock.instant()).toMillis());
            }
            case Outcome.Claimed() -> about.info("The change is left to whoever works on its agreement now");
            case Outcome.Behind(var earlier, var failure) ->
                alertFailed(
                        about.about(earlier.agreement(), earlier.number()),
                        "The change waits for an earlier one, which could not be told of",
                        failure);
            case Outcome.FarBehind(var done) ->
                about.error("The change waits for many earlier ones", "alerting has come to change " + done);
        }
    }

    private static Json failure(String sequenceNumber) {
        return Json.object().put("itemIdentifier", sequenceNumber).build();
    }
}
