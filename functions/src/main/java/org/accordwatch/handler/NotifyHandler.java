package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.accordwatch.alerting.Notify;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/**
 * Takes new changes from the table's stream, in order. Stops at the first that fails and reports it, so that Lambda comes again
 * with that one and those behind it, and no alert of an agreement overtakes another.
 */
public final class NotifyHandler implements RequestStreamHandler {
    private final Notify notifier;

    public NotifyHandler() {
        this(Wiring.ofLambda());
    }

    public NotifyHandler(Wiring wiring) {
        this.notifier = wiring.notifier();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        if (!(JsonText.parse(input) instanceof Json.Fields event)) {
            throw new IllegalArgumentException("the event is not an object");
        }
        var failed = firstFailure(event.items("Records"), context);
        var answer = Json.object()
                .put("batchItemFailures", failed, NotifyHandler::failure)
                .build();
        output.write(JsonText.write(answer).getBytes(UTF_8));
    }

    private List<String> firstFailure(List<Json> records, Context context) {
        for (var json : records) {
            var item = StreamRecord.of(json);
            try {
                notifier.call(item.change(), item.background());
            } catch (RuntimeException failure) {
                context.getLogger()
                        .log(
                                "Alerting stopped at " + item.describe() + ": " + Failure.describe(failure),
                                LogLevel.ERROR);
                return List.of(item.sequenceNumber());
            }
        }
        return List.of();
    }

    private static Json failure(String sequenceNumber) {
        return Json.object().put("itemIdentifier", sequenceNumber).build();
    }
}
