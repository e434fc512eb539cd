package org.accordwatch.bench.warm;

import java.util.List;
import org.accordwatch.bench.warm.Script.Exchange;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Gives the answers of a script, one after the other, as long as it is asked for just these. For one thread. */
final class PlayingHttpClient implements SdkHttpClient {
    private final List<Played> script;
    private int next;

    private record Played(String operation, SdkHttpResponse head, SdkBytes body) {
        static Played of(Exchange exchange) {
            var head = SdkHttpResponse.builder()
                    .statusCode(exchange.status())
                    .headers(exchange.headers())
                    .build();
            return new Played(exchange.operation(), head, SdkBytes.fromUtf8String(exchange.body()));
        }
    }

    PlayingHttpClient(List<Exchange> exchanges) {
        this.script = exchanges.stream().map(Played::of).toList();
    }

    /** Back to the beginning; says whether the script was played to its end. */
    boolean rewind() {
        boolean ended = next == script.size();
        next = 0;
        return ended;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                var played = script.get(next++);
                var operation = Operation.of(request);
                if (!operation.equals(played.operation())) {
                    throw new IllegalStateException(operation + " where " + played.operation() + " was recorded");
                }
                return HttpExecuteResponse.builder()
                        .response(played.head())
                        .responseBody(AbortableInputStream.create(played.body().asInputStream()))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
