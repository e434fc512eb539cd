package org.accordwatch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.StackTemplate;
import org.junit.jupiter.api.Test;

class LocalLambdaTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private final RecordingListener listener = new RecordingListener();

    @Test
    void invoke_shouldHandBytesInAndTextOut() {
        Invocation invocation = lambda((in, out, context) -> out.write(in.readAllBytes()))
                .invoke("Echo", "{\"ä\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(invocation).isEqualTo(new Invocation.Returned(invocation.requestId(), "{\"ä\":1}"));
    }

    @Test
    void invoke_shouldGiveEachCallItsOwnContext() {
        List<Context> contexts = new ArrayList<>();
        LocalLambda lambda = lambda((in, out, context) -> {
            contexts.add(context);
            context.getLogger().log("hello");
        });

        lambda.invoke("Echo", new byte[0]);
        lambda.invoke("Echo", new byte[0]);

        assertThat(contexts).extracting(Context::getAwsRequestId).doesNotHaveDuplicates();
        assertThat(contexts.getFirst().getFunctionName()).isEqualTo("Echo");
        assertThat(contexts.getFirst().getInvokedFunctionArn()).endsWith(":000000000000:function:Echo");
        assertThat(contexts.getFirst().getRemainingTimeInMillis()).isEqualTo(15_000);
        assertThat(contexts.getFirst().getMemoryLimitInMB()).isEqualTo(512);
        assertThat(listener.lines()).containsExactly("Echo: hello", "Echo: hello");
    }

    @Test
    void invoke_shouldReportErrorsAndTellTheListener() {
        Error failure = new AssertionError("broken");

        Invocation invocation = lambda((in, out, context) -> {
                    throw failure;
                })
                .invoke("Echo", new byte[0]);

        assertThat(invocation).isEqualTo(new Invocation.Threw(invocation.requestId(), failure));
        assertThat(listener.failures()).containsExactly(failure);
    }

    private LocalLambda lambda(RequestStreamHandler handler) {
        FunctionDefinition echo = new FunctionDefinition("Echo", "unused", Map.of(), Duration.ofSeconds(15), 512);
        StackTemplate stack = new StackTemplate(List.of(echo), List.of(), List.of(), List.of());
        return new LocalLambda(stack, id -> handler, listener, CLOCK);
    }
}
