package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.telemetry.Log;
import org.accordwatch.telemetry.Metric;
import org.accordwatch.telemetry.Metrics;
import org.accordwatch.telemetry.Telemetry;

/** What all functions share: each run has a log, and what it counted is written when it ends, however it ends. */
abstract class FunctionHandler extends PrimedFunction {
    private final Telemetry telemetry;

    FunctionHandler(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    abstract void run(InputStream input, OutputStream output, Context context, Log log) throws IOException;

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        try {
            run(input, output, context, telemetry.log(context.getAwsRequestId()));
        } finally {
            metrics().write(context.getAwsRequestId());
        }
    }

    final Metrics metrics() {
        return telemetry.metrics();
    }

    /** Somebody did not hear what they were to hear. */
    final void alertFailed(Log about, String what, RuntimeException failure) {
        metrics().count(Metric.ALERTS_FAILED, Failure.reason(failure));
        about.error(what, Failure.describe(failure));
    }

    /** An event, which is an object for every service that calls us. */
    static Json.Fields event(InputStream input) throws IOException {
        if (JsonText.parse(input) instanceof Json.Fields event) {
            return event;
        }
        throw new IllegalArgumentException("the event is not an object");
    }
}
