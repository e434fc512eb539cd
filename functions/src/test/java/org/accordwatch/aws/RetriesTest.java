package org.accordwatch.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.accordwatch.alerting.Alert;
import org.accordwatch.sns.SnsPublisher;
import org.accordwatch.sns.SnsPush;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** How often the clients try, held against a server that fails in one way or another and counts. Nothing here measures time. */
class RetriesTest {
    private static final Alert ALERT = new Alert("S", "E", "T", new Alert.Labels(Map.of(), Map.of()));

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger tried = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private volatile Way way = Way.FAILS;

    /** Ways to fail once a request has come in. */
    enum Way {
        THROTTLES,
        FAILS,
        IS_UNAVAILABLE,
        DROPS,
        HANGS
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"FAILS", "IS_UNAVAILABLE", "DROPS", "HANGS"})
    void publish_isNotTriedAgain_whereSnsMayHaveTakenIt(Way failing) {
        way = failing;
        try (var sns = sns()) {
            var publisher = new SnsPublisher(sns);
            assertThatThrownBy(() -> publisher.publish("arn:aws:sns:us-east-1:000000000000:t", ALERT))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(tried).hasValue(1);
        assertThat(taken).hasValueLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"FAILS", "DROPS", "HANGS"})
    void aCodeIsNotSentAgain_whereSnsMayHaveTakenIt(Way failing) {
        way = failing;
        try (var sns = sns()) {
            var push = new SnsPush(sns);
            assertThatThrownBy(() -> push.text("+12025550143", "123456")).isInstanceOf(SdkException.class);
        }
        assertThat(tried).hasValue(1);
        assertThat(taken).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void publish_isTriedThreeTimes_whereSnsHasNotTakenIt() {
        way = Way.THROTTLES;
        try (var sns = sns()) {
            var publisher = new SnsPublisher(sns);
            assertThatThrownBy(() -> publisher.publish("arn:aws:sns:us-east-1:000000000000:t", ALERT))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(taken).hasValue(3);
    }

    @Test
    void publish_isTriedThreeTimes_whereNobodyListens() {
        server.stop(0);
        try (var sns = sns()) {
            var publisher = new SnsPublisher(sns);
            assertThatThrownBy(() -> publisher.publish("arn:aws:sns:us-east-1:000000000000:t", ALERT))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(tried).hasValue(3);
    }

    /** Asked again, SNS gives the subscription that there is. A lost answer costs a second question, not a lost subscription. */
    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"THROTTLES", "FAILS", "IS_UNAVAILABLE", "DROPS"})
    void otherCallsOfSnsAreTriedThreeTimes(Way failing) {
        way = failing;
        try (var sns = sns()) {
            assertThatThrownBy(() ->
                            sns.subscribe(subscribe -> subscribe.topicArn("t").protocol("email")))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(taken).hasValue(Patience.SNS.attempts());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"THROTTLES", "FAILS", "IS_UNAVAILABLE", "DROPS"})
    void callsOfDynamoDbAreTriedFiveTimes(Way failing) {
        way = failing;
        try (var dynamoDb = dynamoDb()) {
            assertThatThrownBy(() ->
                            dynamoDb.deleteItem(delete -> delete.tableName("t").key(Map.of())))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(taken).hasValue(Patience.DYNAMODB.attempts());
    }

    @Test
    void aCallOfDynamoDbThatHangsIsTriedAgain() {
        way = Way.HANGS;
        try (var dynamoDb = dynamoDb()) {
            assertThatThrownBy(() ->
                            dynamoDb.deleteItem(delete -> delete.tableName("t").key(Map.of())))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(tried).hasValueGreaterThan(1);
    }

    private SnsClient sns() {
        return new SnsCalls(route(), brief(Patience.SNS));
    }

    private DynamoDbClient dynamoDb() {
        return new DynamoDbCalls(route(), brief(Patience.DYNAMODB));
    }

    /** As many tries as on Lambda, but without long pauses, and with all the time that a busy machine needs unless nothing comes. */
    private Patience brief(Patience patience) {
        var attempt = way == Way.HANGS ? Duration.ofMillis(300) : Duration.ofSeconds(30);
        return new Patience(attempt, Duration.ofMinutes(2), patience.attempts(), Duration.ofMillis(1));
    }

    private Route route() {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
        var uri = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Route(new CountedHttp(Patience.http(), tried), credentials, "us-east-1", uri);
    }

    private record CountedHttp(SdkHttpClient http, AtomicInteger count) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            count.incrementAndGet();
            return http.prepareRequest(request);
        }

        @Override
        public void close() {
            http.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var json = exchange.getRequestHeaders().containsKey("X-Amz-Target");
        exchange.getRequestBody().readAllBytes();
        taken.incrementAndGet();
        switch (way) {
            case THROTTLES -> send(exchange, json ? 400 : 429, json ? "ThrottlingException" : "Throttled");
            case FAILS -> send(exchange, 500, "InternalError");
            case IS_UNAVAILABLE -> send(exchange, 503, "ServiceUnavailable");
            case DROPS -> exchange.close();
            case HANGS -> {
                try (exchange) {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String code) throws IOException {
        var xml = "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code></Error></ErrorResponse>";
        var json = "{\"__type\": \"com.amazonaws.dynamodb.v20120810#" + code + "\"}";
        var body = (exchange.getRequestHeaders().containsKey("X-Amz-Target") ? json : xml).getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
