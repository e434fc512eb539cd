package org.accordwatch.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers the SDK's requests from a tape, each operation's in the order in which they were recorded, and reaches nobody. Safe for use
 * by many threads.
 */
public final class PlayedBack implements SdkHttpClient {
    private static final Pattern PARAMETER = Pattern.compile("@\\{(\\w+)}");

    private final Map<String, Queue<Tape.Answer>> answers = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    public PlayedBack(List<Tape.Answer> answers) {
        answers.forEach(answer -> this.answers
                .computeIfAbsent(answer.operation(), _ -> new ArrayDeque<>())
                .add(answer));
    }

    /** Operations that were called more often than they were recorded, and those that were recorded more often than called. */
    public synchronized List<String> differences() {
        var left = answers.values().stream().flatMap(Queue::stream).map(answer -> "not called: " + answer.operation());
        return Stream.concat(missing.stream().map(operation -> "not recorded: " + operation), left)
                .toList();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                var operation = Operation.of(request);
                return next(operation)
                        .map(answer -> response(answer, body(answer, request)))
                        .orElseThrow(() -> new IllegalStateException("not recorded: " + operation));
            }

            @Override
            public void abort() {
                // There is nothing under way that could be given up.
            }
        };
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private synchronized Optional<Tape.Answer> next(String operation) {
        var next = Optional.ofNullable(
                answers.getOrDefault(operation, new ArrayDeque<>()).poll());
        if (next.isEmpty()) {
            missing.add(operation);
        }
        return next;
    }

    private static byte[] body(Tape.Answer answer, HttpExecuteRequest request) {
        return PARAMETER
                .matcher(answer.body())
                .replaceAll(name -> Matcher.quoteReplacement(Operation.parameter(request, name.group(1))))
                .getBytes(UTF_8);
    }

    private static HttpExecuteResponse response(Tape.Answer answer, byte[] body) {
        var http = SdkHttpResponse.builder()
                .statusCode(answer.status())
                .putHeader("Content-Type", answer.type())
                .putHeader("Content-Length", Integer.toString(body.length));
        if (answer.type().contains("json")) {
            http.putHeader("x-amz-crc32", checksum(body));
        }
        return HttpExecuteResponse.builder()
                .response(http.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    /** DynamoDB sends one, and the SDK checks it. */
    private static String checksum(byte[] body) {
        var checksum = new CRC32();
        checksum.update(body);
        return Long.toString(checksum.getValue());
    }
}
