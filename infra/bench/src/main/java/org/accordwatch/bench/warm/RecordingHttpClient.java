package org.accordwatch.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.accordwatch.bench.warm.Script.Exchange;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Calls the remote services, and keeps what they answer. */
final class RecordingHttpClient implements SdkHttpClient {
    private final SdkHttpClient real = UrlConnectionHttpClient.create();
    private final List<Exchange> exchanges = new ArrayList<>();

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var prepared = real.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                var answer = prepared.call();
                var body = answer.responseBody().map(RecordingHttpClient::bytes).orElse(new byte[0]);
                var head = answer.httpResponse();
                exchanges.add(new Exchange(
                        Operation.of(request), head.statusCode(), head.headers(), new String(body, UTF_8)));
                return HttpExecuteResponse.builder()
                        .response(head)
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                        .build();
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private static byte[] bytes(AbortableInputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        real.close();
    }
}
