package org.accordwatch.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/**
 * What the functions share that operators call by {@code aws lambda invoke}: JSON in, JSON out, and a problem document for what the operator
 * can mend. Who may call them is IAM's to say.
 */
abstract class OperatorHandler implements RequestStreamHandler {

    /** Calls the use case that the event asks for. */
    abstract Json answer(Json event, Context context);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(JsonText.write(answered(input, context)).getBytes(UTF_8));
    }

    /** What nobody here can mend fails the call, so that it counts as an error; the log says what it was. */
    private Json answered(InputStream input, Context context) throws IOException {
        try {
            return answer(JsonText.parse(input), context);
        } catch (RuntimeException failure) {
            var problem = Problems.answer(failure).flatMap(ApiResponse::body);
            if (problem.isPresent()) {
                return problem.get();
            }
            context.getLogger().log(Failure.describe(failure), LogLevel.ERROR);
            throw new IllegalStateException("the call failed; the log of this function says at what");
        }
    }
}
