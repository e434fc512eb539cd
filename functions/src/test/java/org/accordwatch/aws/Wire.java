package org.accordwatch.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** A network on which answers come in turn, the last one again and again, and which keeps what was sent. */
final class Wire implements SdkHttpClient {
    private final Queue<Answer> answers;
    private final List<Sent> sent = new ArrayList<>();

    record Answer(int status, Map<String, String> headers, String body) {}

    /** A request, with its headers' names in small letters. */
    record Sent(String uri, Map<String, String> headers, String body) {}

    Wire(int status, Map<String, String> headers, String body) {
        this(new Answer(status, headers, body));
    }

    Wire(Answer... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                sent.add(read(request));
                return response(answers.size() > 1 ? answers.remove() : answers.element());
            }

            @Override
            public void abort() {
                // It answers at once.
            }
        };
    }

    private static HttpExecuteResponse response(Answer answer) {
        var http = SdkHttpResponse.builder().statusCode(answer.status());
        answer.headers().forEach(http::putHeader);
        return HttpExecuteResponse.builder()
                .response(http.build())
                .responseBody(AbortableInputStream.create(
                        new ByteArrayInputStream(answer.body().getBytes(UTF_8))))
                .build();
    }

    private static Sent read(HttpExecuteRequest request) {
        var headers = new TreeMap<String, String>();
        request.httpRequest()
                .forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        try (var stream = request.contentStreamProvider().orElseThrow().newStream()) {
            return new Sent(
                    request.httpRequest().getUri().toString(), headers, new String(stream.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
