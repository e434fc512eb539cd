package org.accordwatch.priming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.accordwatch.snapshot.Operation;
import org.accordwatch.snapshot.Tape;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Sends requests as they are, and tells of the answers. */
record RecordedHttp(SdkHttpClient http, Consumer<Tape.Answer> tape) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var operation = Operation.of(request);
        var sent = http.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return recorded(operation, request, sent.call());
            }

            @Override
            public void abort() {
                sent.abort();
            }
        };
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpExecuteResponse recorded(String operation, HttpExecuteRequest request, HttpExecuteResponse answer)
            throws IOException {
        byte[] body;
        try (var stream = answer.responseBody().orElseGet(RecordedHttp::nothing)) {
            body = stream.readAllBytes();
        }
        var response = answer.httpResponse();
        tape.accept(new Tape.Answer(
                operation,
                response.statusCode(),
                response.firstMatchingHeader("Content-Type").orElse(""),
                told(operation, request, new String(body, UTF_8))));
        return HttpExecuteResponse.builder()
                .response(response)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    /** A topic has a name from chance: whoever plays the tape makes another one. */
    private static String told(String operation, HttpExecuteRequest request, String body) {
        return operation.equals("CreateTopic") ? body.replace(Operation.parameter(request, "Name"), "@{Name}") : body;
    }

    private static AbortableInputStream nothing() {
        return AbortableInputStream.create(new ByteArrayInputStream(new byte[0]));
    }
}
