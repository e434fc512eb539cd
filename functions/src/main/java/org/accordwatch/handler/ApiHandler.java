package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.document.JsonText;
import org.accordwatch.telemetry.Log;
import org.accordwatch.telemetry.Metric;

/** What all functions behind the API share: the event in, the answer out, and failures as problem documents. */
abstract class ApiHandler extends FunctionHandler {

    ApiHandler(Wiring wiring) {
        super(wiring.telemetry());
    }

    /** Calls the one use case. */
    abstract ApiResponse answer(ApiRequest request);

    /** Takes note that the caller was told what is wrong with the request. */
    void refused(RuntimeException why) {}

    @Override
    final void run(InputStream input, OutputStream output, Context context, Log log) throws IOException {
        JsonText.write(response(input, context, log).event(), output);
    }

    private ApiResponse response(InputStream input, Context context, Log log) throws IOException {
        try {
            return answer(ApiRequest.read(input));
        } catch (RuntimeException failure) {
            var answer = Problems.answer(failure);
            if (answer.isPresent()) {
                refused(failure);
                return answer.get();
            }
            metrics().count(Metric.CALLS_FAILED, Failure.reason(failure));
            log.error("The call failed", Failure.describe(failure));
            return Problems.ours(failure, context.getAwsRequestId());
        }
    }
}
