package org.accordwatch.local.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.StackTemplate;

/**
 * Calls the template's functions. Whatever a function throws, errors included, becomes an {@link Invocation.Threw} and
 * is told to the listener: on Lambda too it ends that call and nothing else.
 */
public final class LocalLambda {

    private static final String ARN_PREFIX = "arn:aws:lambda:us-east-1:000000000000:function:";

    private final StackTemplate stack;
    private final Functions functions;
    private final InvocationListener listener;
    private final Clock clock;

    public LocalLambda(StackTemplate stack, Functions functions, InvocationListener listener, Clock clock) {
        this.stack = stack;
        this.functions = functions;
        this.listener = listener;
        this.clock = clock;
    }

    /** The ARN that the function of this logical id would have. */
    public static String arn(String id) {
        return ARN_PREFIX + id;
    }

    public InvocationListener listener() {
        return listener;
    }

    /** Calls a function with an event and waits for its answer. */
    @SuppressWarnings("CatchingUnchecked") // an error of a function must not end the thread of who calls it
    public Invocation invoke(String id, byte[] event) {
        FunctionDefinition definition = stack.function(id);
        String requestId = UUID.randomUUID().toString();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            functions
                    .byLogicalId(id)
                    .handleRequest(
                            new ByteArrayInputStream(event),
                            answer,
                            new InvocationContext(definition, requestId, clock, line -> listener.logged(id, line)));
            return new Invocation.Returned(requestId, answer.toString(StandardCharsets.UTF_8));
        } catch (Throwable failure) {
            listener.failed(id, requestId, failure);
            return new Invocation.Threw(requestId, failure);
        }
    }
}
