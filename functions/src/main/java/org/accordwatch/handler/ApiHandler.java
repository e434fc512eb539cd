package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/** What all functions behind the API share: the event in, the answer out, and failures as problem documents. */
abstract class ApiHandler extends PrimedFunction {

    /** Calls the one use case. */
    abstract ApiResponse answer(ApiRequest request);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(response(input, context).event().getBytes(UTF_8));
    }

    private ApiResponse response(InputStream input, Context context) throws IOException {
        if (!(JsonText.parse(input) instanceof Json.Fields event)) {
            throw new IllegalArgumentException("the event is not an object");
        }
        try {
            return answer(new ApiRequest(event));
        } catch (RuntimeException failure) {
            return Problems.answer(failure).orElseGet(() -> {
                context.getLogger().log(Failure.describe(failure), LogLevel.ERROR);
                return Problems.ours(failure, context.getAwsRequestId());
            });
        }
    }
}
