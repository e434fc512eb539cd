package org.accordwatch.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.telemetry.Log;

/**
 * What the functions share that operators call by {@code aws lambda invoke}: JSON in, JSON out, and a problem document for what the operator
 * can mend. Who may call them is IAM's to say.
 */
abstract class OperatorHandler extends FunctionHandler {
    private final Clock clock;

    OperatorHandler(Wiring wiring) {
        super(wiring.telemetry());
        this.clock = wiring.clock();
    }

    /** Calls the use case that the event asks for. */
    abstract Json answer(Json event, TimedRun run);

    @Override
    final void run(InputStream input, OutputStream output, Context context, Log log) throws IOException {
        var answer = answered(input, new TimedRun(clock, context, log));
        JsonText.write(answer, output);
    }

    /** What nobody here can mend fails the call, so that it counts as an error; the log says what it was. */
    private Json answered(InputStream input, TimedRun run) throws IOException {
        try {
            return answer(JsonText.parse(input), run);
        } catch (RuntimeException failure) {
            var problem = Problems.answer(failure).flatMap(ApiResponse::body);
            if (problem.isPresent()) {
                return problem.get();
            }
            run.log().error("The call failed", Failure.describe(failure));
            throw new IllegalStateException("the call failed; the log of this function says at what");
        }
    }
}
