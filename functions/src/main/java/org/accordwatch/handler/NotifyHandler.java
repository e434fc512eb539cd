package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.InOrder.Outcome;
import org.accordwatch.alerting.Told;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/**
 * Takes new changes from the table's stream, in order; those of one agreement that arrive together go out together. Stops at the first
 * that fails and reports it, so that Lambda comes again with that one and those behind it, and no alert of an agreement overtakes
 * another.
 */
public final class NotifyHandler extends PrimedFunction {
    private final InOrder inOrder;

    public NotifyHandler() {
        this(Wiring.ofLambda());
        primedBy(NotifyHandler::new);
    }

    public NotifyHandler(Wiring wiring) {
        this.inOrder = wiring.inOrder();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        if (!(JsonText.parse(input) instanceof Json.Fields event)) {
            throw new IllegalArgumentException("the event is not an object");
        }
        var failed = firstFailure(event.items("Records"), context.getLogger()).stream()
                .toList();
        var answer = Json.object()
                .put("batchItemFailures", failed, NotifyHandler::failure)
                .build();
        output.write(JsonText.write(answer).getBytes(UTF_8));
    }

    /** What can be read before the first record that cannot is told of nevertheless. */
    private Optional<String> firstFailure(List<Json> records, LambdaLogger log) {
        var bursts = new LinkedHashMap<AgreementId, Burst>();
        Optional<String> unreadable = Optional.empty();
        for (var json : records) {
            var item = StreamRecord.of(json);
            try {
                var told = new Told(item.change(), item.background());
                bursts.computeIfAbsent(told.change().agreement(), _ -> new Burst(item, new ArrayList<>()))
                        .changes()
                        .add(told);
            } catch (RuntimeException failure) {
                unreadable = Optional.of(stopped(item, failure, log));
                break;
            }
        }
        for (var burst : bursts.values()) {
            try {
                explain(burst.first(), inOrder.call(burst.changes()), log);
            } catch (RuntimeException failure) {
                return Optional.of(stopped(burst.first(), failure, log));
            }
        }
        return unreadable;
    }

    /** Changes of one agreement, in order. */
    private record Burst(StreamRecord first, List<Told> changes) {}

    private static String stopped(StreamRecord item, RuntimeException failure, LambdaLogger log) {
        log.log("Alerting stopped at " + item.describe() + ": " + Failure.describe(failure), LogLevel.ERROR);
        return item.sequenceNumber();
    }

    private static void explain(StreamRecord first, Outcome outcome, LambdaLogger log) {
        switch (outcome) {
            case Outcome.Done() -> {}
            case Outcome.Claimed() ->
                log.log(first.describe() + " is left to whoever works on its agreement now", LogLevel.INFO);
            case Outcome.Behind(var earlier, var failure) ->
                log.log(
                        first.describe() + " waits for change " + earlier + ": " + Failure.describe(failure),
                        LogLevel.ERROR);
            case Outcome.FarBehind(var done) ->
                log.log(
                        first.describe() + " waits: alerting of its agreement has come to change " + done,
                        LogLevel.ERROR);
        }
    }

    private static Json failure(String sequenceNumber) {
        return Json.object().put("itemIdentifier", sequenceNumber).build();
    }
}
