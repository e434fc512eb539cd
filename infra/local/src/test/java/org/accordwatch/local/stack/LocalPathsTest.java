package org.accordwatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.sns.inbox.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.SnsClient;

/** What the stack lets be done to it beside the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalPathsTest {
    private static final String NUMBER = "+12025550143";

    private final StandInServices services = StandInServices.start(MovableClock.system());
    private final SnsClient sns =
            LocalClients.pointed(SnsClient.builder(), services.snsEndpoint()).build();
    private final Stack stack;

    LocalPathsTest(@TempDir Path folder) throws IOException {
        stack = Stack.start(LocalStacks.settings(empty(folder)), services);
    }

    private static Path empty(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("template.yaml"), "{Parameters: {PublicUrl: {Type: String}}, Resources: {}}");
    }

    @AfterAll
    void close() {
        sns.close();
        stack.close();
    }

    @Test
    void clock_shouldTellTheTime_andMoveOn() throws Exception {
        var before = now(call("GET", "/_local/clock", ""));
        var moved = call("POST", "/_local/clock", "{\"advance\": \"P1DT45M\"}");
        var after = now(call("GET", "/_local/clock", ""));

        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(now(moved)).isBetween(before.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(45)), after);
        assertThat(Duration.between(before, after)).isLessThan(Duration.ofDays(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /_local/clock | ''                      | 400 | "advance"
            POST | /_local/clock | {                       | 400 | not valid JSON at line 1
            POST | /_local/clock | []                      | 400 | must be a JSON object
            POST | /_local/clock | {}                      | 400 | "advance" is missing; it must be an ISO 8601 duration
            POST | /_local/clock | {"advance": 45}         | 400 | "advance" must be a text
            POST | /_local/clock | {"advance": "soon"}     | 400 | not "soon"
            POST | /_local/clock | {"advance": "PT0S"}     | 400 | more than 0
            POST | /_local/clock | {"advance": "-PT1H"}    | 400 | more than 0
            POST | /_local/clock | {"advance": "P401D"}    | 400 | at most 400 days
            POST | /_local/clock | {"by": "P1D"}           | 400 | "by" is unknown
            PUT  | /_local/clock | {"advance": "P1D"}      | 405 | This path takes GET, POST.
            GET  | /_local/stop  | ''                      | 405 | This path takes POST.
            GET  | /_local/start | ''                      | 405 | This path takes POST.
            POST | /_local/inbox | ''                      | 405 | This path takes GET.
            POST | /_local/stop  | {"number": "2025550143"} | 400 | "number" must be a number in E.164
            POST | /_local/start | {}                      | 400 | "number" is missing
            """)
    void whatMakesNoSense_shouldBeRefusedInAProblemDocument(
            String method, String path, String body, int status, String detail) throws Exception {
        var before = stack.now();
        var answer = call(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(json(answer).path("type").asText()).startsWith("urn:accordwatch:problem:");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).contains(detail);
        assertThat(stack.now()).isBetween(before, before.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aRefusedField_shouldBeNamedByAPointer() throws Exception {
        var errors =
                json(call("POST", "/_local/clock", "{\"advance\": \"PT0S\"}")).path("errors");

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.path("pointer").asText()).isEqualTo("/advance");
            assertThat(error.path("detail").asText()).contains("more than 0");
        });
    }

    @Test
    void stop_shouldOptANumberOut_untilItStartsAgain() throws Exception {
        assertThat(call("POST", "/_local/stop", "{\"number\": \"" + NUMBER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(isOptedOut()).isTrue();
        text("missed");

        assertThat(call("POST", "/_local/start", "{\"number\": \"" + NUMBER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(isOptedOut()).isFalse();
        text("heard");
        stack.settle();
        assertThat(stack.receivedBy(NUMBER)).extracting(Received::body).containsExactly("heard");

        stack.phones().orElseThrow().stop(NUMBER);
        var tooSoon = call("POST", "/_local/start", "{\"number\": \"" + NUMBER + "\"}");
        assertThat(tooSoon.statusCode()).isEqualTo(409);
        assertThat(json(tooSoon).path("detail").asText()).contains("once in 30 days");
    }

    @Test
    void stop_shouldSayThatItCannot_onServicesOfOthers(@TempDir Path folder) throws Exception {
        try (var elsewhere = Stack.start(
                LocalStacks.settings(empty(folder)), new Others(StandInServices.start(MovableClock.system())))) {
            var body = "{\"number\": \"" + NUMBER + "\"}";
            for (var path : List.of("/_local/stop", "/_local/start")) {
                var answer = LocalStacks.call(elsewhere, "POST", path, body);
                assertThat(answer.statusCode()).isEqualTo(501);
                assertThat(json(answer).path("detail").asText()).contains("the SNS stand-in alone can");
            }
            elsewhere.advance(Duration.ofDays(1));
            assertThat(elsewhere.now()).isAfter(Instant.now().plus(Duration.ofHours(23)));
        }
    }

    /** Services of which nothing is known but where they answer. */
    private record Others(Services real) implements Services {
        @Override
        public URI dynamoDbEndpoint() {
            return real.dynamoDbEndpoint();
        }

        @Override
        public URI snsEndpoint() {
            return real.snsEndpoint();
        }

        @Override
        public List<Received> received() {
            return List.of();
        }

        @Override
        public void awaitDelivered() {}

        @Override
        public void close() {
            real.close();
        }
    }

    private void text(String message) {
        sns.publish(publish -> publish.phoneNumber(NUMBER).message(message));
    }

    private boolean isOptedOut() {
        return sns.checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(NUMBER))
                .isOptedOut();
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        return LocalStacks.call(stack, method, path, body);
    }

    private static Instant now(HttpResponse<String> answer) throws IOException {
        return Instant.parse(json(answer).path("now").asText());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }
}
