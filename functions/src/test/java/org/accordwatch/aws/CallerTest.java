package org.accordwatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What happens between the tries of a call. How often there is one is in RetriesTest. */
class CallerTest {
    private static final DateTimeFormatter SIGNED_AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Patience BRIEF =
            new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30), 3, Duration.ofMillis(1));

    @Test
    void aClockThatIsWrongIsSetRightByTheService() {
        var hour = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        var refused = new Wire.Answer(
                400, Map.of("Date", hour), "{\"__type\": \"com.amazon.coral.service#RequestTimeTooSkewed\"}");
        var wire = new Wire(refused, new Wire.Answer(200, Map.of(), "{}"));
        var client = new DynamoDbCalls(TheSdk.route("dynamodb", wire), BRIEF);
        client.listTables();
        client.listTables();
        assertThat(wire.sent()).hasSize(3);
        var first = signedAt(wire.sent().getFirst());
        assertThat(wire.sent().stream().skip(1))
                .allSatisfy(later ->
                        assertThat(Duration.between(first, signedAt(later))).isGreaterThan(Duration.ofMinutes(59)));
    }

    private static Instant signedAt(Wire.Sent request) {
        return SIGNED_AT.parse(request.headers().getOrDefault("x-amz-date", ""), Instant::from);
    }

    @Test
    void anAnswerThatIsNotWhatItsChecksumSaysIsAskedForAgain() {
        var broken = new Wire.Answer(200, Map.of("x-amz-crc32", "1"), "{\"TableNames\": [\"broken\"]}");
        var wire = new Wire(broken, new Wire.Answer(200, Map.of(), "{\"TableNames\": [\"whole\"]}"));
        var client = new DynamoDbCalls(TheSdk.route("dynamodb", wire), BRIEF);
        assertThat(client.listTables().tableNames()).containsExactly("whole");
        assertThat(wire.sent()).hasSize(2);
        var never = new DynamoDbCalls(TheSdk.route("dynamodb", new Wire(broken)), BRIEF);
        assertThatThrownBy(never::listTables).hasRootCauseMessage("the answer is not what its checksum says");
    }

    @Test
    void whatIsNoAnswerOfTheServiceIsAFailureOfOurs() {
        var client = new DynamoDbCalls(TheSdk.route("dynamodb", new Wire(200, Map.of(), "<html>")), BRIEF);
        assertThatThrownBy(client::listTables)
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("dynamodb")
                .hasMessageContaining("ListTables");
    }

    @Test
    void whatTheServiceRefusesIsNotAskedAgain() {
        var wire = new Wire(400, Map.of(), "{\"__type\": \"com.amazon.coral.validate#ValidationException\"}");
        var client = new DynamoDbCalls(TheSdk.route("dynamodb", wire), BRIEF);
        assertThatThrownBy(client::listTables).isInstanceOf(DynamoDbException.class);
        assertThat(wire.sent()).hasSize(1);
    }

    @Test
    void pausesEndWithTheCallsTime() {
        var wire = new Wire(503, Map.of(), "{}");
        var patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(1), 100, Duration.ofHours(1));
        var client = new DynamoDbCalls(TheSdk.route("dynamodb", wire), patience);
        assertThatThrownBy(client::listTables).isInstanceOf(ApiCallTimeoutException.class);
        assertThat(wire.sent()).hasSizeLessThan(3);
    }

    /** Each byte is in time; all together are not. */
    @Test
    void anAnswerThatTricklesIsBrokenOff() throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", CallerTest::trickle);
            server.start();
            try {
                var route = new Route(
                        Patience.http(),
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")),
                        "us-east-1",
                        URI.create("http://localhost:" + server.getAddress().getPort()));
                var patience = new Patience(Duration.ofMillis(300), Duration.ofMinutes(2), 2, Duration.ofMillis(1));
                assertThatThrownBy(new DynamoDbCalls(route, patience)::listTables)
                        .isInstanceOf(ApiCallAttemptTimeoutException.class);
            } finally {
                server.stop(0);
            }
        }
    }

    /** Until nobody listens any more. */
    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theTraceOfTheInvocationGoesWithTheCall() {
        var wire = new Wire(200, Map.of(), "{}");
        System.setProperty("com.amazonaws.xray.traceHeader", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
        try {
            new DynamoDbCalls(TheSdk.route("dynamodb", wire), BRIEF).listTables();
        } finally {
            System.clearProperty("com.amazonaws.xray.traceHeader");
        }
        assertThat(wire.sent().getFirst().headers())
                .containsEntry("x-amzn-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
    }
}
