package org.accordwatch.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.accordwatch.local.template.FunctionDefinition;
import org.jspecify.annotations.Nullable;

/** The context of one call. The time that remains is counted, but a function that overruns it is not stopped. */
final class InvocationContext implements Context {

    private static final String VERSION = "$LATEST";

    private final FunctionDefinition function;
    private final String requestId;
    private final Clock clock;
    private final Instant deadline;
    private final Consumer<String> log;

    InvocationContext(FunctionDefinition function, String requestId, Clock clock, Consumer<String> log) {
        this.function = function;
        this.requestId = requestId;
        this.clock = clock;
        this.deadline = clock.instant().plus(function.timeout());
        this.log = log;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function.id();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function.id();
    }

    @Override
    public String getFunctionVersion() {
        return VERSION;
    }

    @Override
    public String getInvokedFunctionArn() {
        return LocalLambda.arn(function.id());
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null; // as on Lambda, for callers that are no mobile apps
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null; // as on Lambda, for callers that are no mobile apps
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, Duration.between(clock.instant(), deadline).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memory();
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log.accept(message);
            }

            @Override
            public void log(byte[] message) {
                log.accept(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
