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
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.utils.AttributeMap;

/** The functions' line to SNS, on which everything can go wrong that does between two machines. */
final class Line implements Function<LocalClients, Clients> {
    /** Long enough for a machine that has much to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Trouble NONE = HttpExecutable::call;
    private final AtomicReference<Trouble> trouble = new AtomicReference<>(NONE);

    /** What becomes of a call. */
    private interface Trouble {
        HttpExecuteResponse of(HttpExecutable call) throws IOException;
    }

    private interface HttpExecutable {
        HttpExecuteResponse call() throws IOException;
    }

    void works() {
        trouble.set(NONE);
    }

    /** SNS answers everything with an error. */
    void answers(int status, String code) {
        trouble.set(_ -> error(status, code));
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
        trouble.set(_ -> {
            throw new ConnectException("nobody listens");
        });
    }

    /** To the first call no answer comes until the client gives up; the others fail. */
    void isSilentOnce() {
        var first = new AtomicBoolean(true);
        trouble.set(_ -> {
            if (!first.getAndSet(false)) {
                return error(500, "InternalError");
            }
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException givenUp) {
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
                return LocalClients.pointed(SnsClient.builder(), local.snsEndpoint())
                        .httpClientBuilder(new Dial())
                        .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry())
                                .apiCallTimeout(PATIENCE))
                        .build();
            }

            @Override
            public String secret(String arn) {
                return local.secret(arn);
            }
        };
    }

    private final class Dial implements SdkHttpClient.Builder<Dial> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new Connection(UrlConnectionHttpClient.builder().buildWithDefaults(defaults));
        }
    }

    private final class Connection implements SdkHttpClient {
        private final SdkHttpClient whole;

        Connection(SdkHttpClient whole) {
            this.whole = whole;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            var prepared = whole.prepareRequest(request);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    return trouble.get().of(prepared::call);
                }

                @Override
                public void abort() {
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
