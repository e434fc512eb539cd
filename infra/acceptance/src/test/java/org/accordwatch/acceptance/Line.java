package org.accordwatch.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.SnsCalls;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The functions' line to SNS, on which everything can go wrong that does between two machines. */
final class Line implements Function<LocalClients, Clients> {
    /** Long enough for a machine that has much to do. */
    private static final Patience ONCE =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), 1, Duration.ofMillis(1));

    private static final Trouble NONE = (call, _) -> call.call();
    private final AtomicReference<Trouble> trouble = new AtomicReference<>(NONE);

    /** What becomes of a call, which whoever made it may give up. */
    private interface Trouble {
        HttpExecuteResponse of(HttpExecutable call, CountDownLatch givenUp) throws IOException;
    }

    private interface HttpExecutable {
        HttpExecuteResponse call() throws IOException;
    }

    void works() {
        trouble.set(NONE);
    }

    /** SNS answers everything with an error. */
    void answers(int status, String code) {
        trouble.set((_, _) -> error(status, code));
    }

    private static HttpExecuteResponse error(int status, String code) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("content-type", "text/xml")
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(
                        "<ErrorResponse><Error><Code>%s</Code><Message>No.</Message></Error></ErrorResponse>"
                                .formatted(code)
                                .getBytes(UTF_8))))
                .build();
    }

    void isDown() {
        trouble.set((_, _) -> {
            throw new ConnectException("nobody listens");
        });
    }

    /** To the first call no answer comes until the client gives up; the others fail. */
    void isSilentOnce() {
        var first = new AtomicBoolean(true);
        trouble.set((_, givenUp) -> {
            if (!first.getAndSet(false)) {
                return error(500, "InternalError");
            }
            try {
                givenUp.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("given up");
        });
    }

    @Override
    public Clients apply(LocalClients local) {
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return local.dynamoDb();
            }

            @Override
            public SnsClient sns() {
                return new SnsCalls(
                        LocalClients.route(new Connection(UrlConnectionHttpClient.create()), local.snsEndpoint()),
                        ONCE);
            }

            @Override
            public String secret(String arn) {
                return local.secret(arn);
            }
        };
    }

    private final class Connection implements SdkHttpClient {
        private final SdkHttpClient whole;

        Connection(SdkHttpClient whole) {
            this.whole = whole;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            var prepared = whole.prepareRequest(request);
            var givenUp = new CountDownLatch(1);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    return trouble.get().of(prepared::call, givenUp);
                }

                @Override
                public void abort() {
                    givenUp.countDown();
                    prepared.abort();
                }
            };
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
