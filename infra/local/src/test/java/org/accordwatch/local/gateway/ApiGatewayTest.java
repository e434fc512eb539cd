package org.accordwatch.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.lambda.RecordingListener;
import org.accordwatch.local.template.ApiRoute;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.StackTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiGatewayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:09:10Z"), ZoneOffset.UTC);
    private static final RequestStreamHandler ECHO = (in, out, context) -> out.write(in.readAllBytes());

    private final RecordingListener listener = new RecordingListener();
    private final Map<String, RequestStreamHandler> handlers = Map.of(
            "Echo",
            ECHO,
            "Answer",
            (in, out, context) -> out.write(LambdaEventSerializers.serializerFor(
                            APIGatewayV2HTTPEvent.class, ApiGatewayTest.class.getClassLoader())
                    .fromJson(in)
                    .getBody()
                    .getBytes(StandardCharsets.UTF_8)),
            "Throw",
            (in, out, context) -> {
                throw new IllegalStateException("broken");
            });
    private final HttpClient client = HttpClient.newHttpClient();
    private final ApiGateway gateway = start(0);

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    @Test
    void event_shouldHavePayloadFormat20() throws Exception {
        JsonNode event = event(request("/agreements/London%20%C3%BC?b=1&a=x%20y&b=2")
                .header("X-Many", "1")
                .header("X-Many", "2")
                .header("Cookie", "a=1; b=2")
                .header("User-Agent", "test")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ä\":1}")));

        assertThat(event.get("version").asText()).isEqualTo("2.0");
        assertThat(event.get("routeKey").asText()).isEqualTo("POST /agreements/{id}");
        assertThat(event.get("rawPath").asText()).isEqualTo("/agreements/London ü");
        assertThat(event.get("rawQueryString").asText()).isEqualTo("b=1&a=x%20y&b=2");
        assertThat(event.get("queryStringParameters").toString()).isEqualTo("{\"b\":\"1,2\",\"a\":\"x y\"}");
        assertThat(event.get("pathParameters").toString()).isEqualTo("{\"id\":\"London ü\"}");
        assertThat(event.get("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(event.at("/headers/x-many").asText()).isEqualTo("1,2");
        assertThat(event.get("headers").has("cookie")).isFalse();
        assertThat(event.get("body").asText()).isEqualTo("{\"ä\":1}");
        assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
        JsonNode context = event.get("requestContext");
        assertThat(context.at("/http/method").asText()).isEqualTo("POST");
        assertThat(context.at("/http/path").asText()).isEqualTo("/agreements/London ü");
        assertThat(context.at("/http/protocol").asText()).isEqualTo("HTTP/1.1");
        assertThat(context.at("/http/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(context.at("/http/userAgent").asText()).isEqualTo("test");
        assertThat(context.get("routeKey").asText()).isEqualTo("POST /agreements/{id}");
        assertThat(context.get("stage").asText()).isEqualTo("$default");
        assertThat(context.get("time").asText()).isEqualTo("01/Mar/2026:08:09:10 +0000");
        assertThat(context.get("timeEpoch").asLong()).isEqualTo(1772352550000L);
        assertThat(context.get("requestId").asText()).isNotEmpty();
        assertThat(context.get("accountId").asText()).isEqualTo("000000000000");
    }

    @Test
    void event_shouldLeaveOutWhatTheRequestDoesNotHave() throws Exception {
        JsonNode event = event(request("/echo").GET());

        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("cookies", "queryStringParameters", "pathParameters", "body", "stageVariables");
        assertThat(event.get("requestContext").has("authorizer")).isFalse();
        assertThat(event.get("rawQueryString").asText()).isEmpty();
    }

    @Test
    void event_shouldCarryBytesInBase64_whenTheBodyIsNoText() throws Exception {
        JsonNode event = event(request("/agreements/x")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, -1})));

        assertThat(event.get("body").asText()).isEqualTo("AP8=");
        assertThat(event.get("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void event_shouldTakeTheSourceAddressFromXForwardedFor() throws Exception {
        JsonNode event = event(request("/echo")
                .header("X-Forwarded-For", "203.0.113.7, 10.0.0.1")
                .GET());

        assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("203.0.113.7");
    }

    @Test
    void event_shouldCarryTheClaims_whenTheRouteHasAnAuthorizer() throws Exception {
        JsonNode editor = event(request("/closed").header("Authorization", "Bearer editor"));
        JsonNode reader = event(request("/closed").header("Authorization", "Bearer reader"));

        JsonNode claims = editor.at("/requestContext/authorizer/jwt/claims");
        assertThat(claims.get("sub").asText()).isEqualTo("editor");
        assertThat(claims.get("username").asText()).isEqualTo("editor");
        assertThat(claims.get("cognito:groups").asText()).isEqualTo("[editors]");
        assertThat(claims.get("token_use").asText()).isEqualTo("access");
        assertThat(claims.get("exp").asText()).isEqualTo("1772356150");
        assertThat(reader.at("/requestContext/authorizer/jwt/claims").has("cognito:groups"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer somebody", "Basic editor", "Bearer"})
    void answer_shouldBe401_whenTheTokenIsMissingOrUnknown(String authorization) throws Exception {
        HttpRequest.Builder request = request("/closed");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
    }

    @Test
    void answer_shouldCarryStatusHeadersCookiesAndBodyOfTheFunction() throws Exception {
        HttpResponse<String> answer = answer("""
                {"statusCode": 202, "headers": {"Location": "/x", "content-type": "application/problem+json"},
                 "cookies": ["a=1", "b=2"], "body": "YcOk", "isBase64Encoded": true}""");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("location")).contains("/x");
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.body()).isEqualTo("aä");
    }

    @Test
    void answer_shouldBeTheBodyItself_whenTheFunctionGivesNoStatusCode() throws Exception {
        HttpResponse<String> answer = answer("{\"a\": 1}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void answer_shouldHaveNoBody_whenTheFunctionSays204() throws Exception {
        HttpResponse<String> answer = answer("{\"statusCode\": 204}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense
            {"statusCode": 1000}
            {"statusCode": "a"}
            """)
    void answer_shouldBe500AndHeard_whenTheFunctionAnswersNonsense(String payload) throws Exception {
        HttpResponse<String> answer = answer(payload);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(listener.failures()).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answer_shouldBe500AndHeard_whenTheFunctionThrows() throws Exception {
        HttpResponse<String> answer = send(request("/throw"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(listener.failures()).singleElement().hasToString("java.lang.IllegalStateException: broken");
    }

    @Test
    void answer_shouldBe404_whenThereIsNoSuchRoute() throws Exception {
        assertThat(send(request("/nowhere")).body()).isEqualTo("{\"message\":\"Not Found\"}");
        assertThat(send(request("/echo").DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void answer_shouldBe413_whenTheBodyIsBeyondTheQuota() throws Exception {
        HttpResponse<String> answer =
                send(request("/answer").POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void localPaths_shouldBeServedByTheCallersOwnHandlers() throws Exception {
        assertThat(send(request("/_local/inbox")).statusCode()).isEqualTo(418);
    }

    @Test
    void start_shouldSayWhatToDo_whenThePortIsTaken() {
        int taken = gateway.uri().getPort();

        assertThatThrownBy(() -> start(taken))
                .isInstanceOf(PortTakenException.class)
                .hasMessage("Port " + taken + " is already in use; choose another one with -Dlocal.port=N.");
    }

    private ApiGateway start(int port) {
        List<ApiRoute> routes = List.of(
                new ApiRoute("GET", "/echo", "Echo", Optional.empty()),
                new ApiRoute("POST", "/agreements/{id}", "Echo", Optional.empty()),
                new ApiRoute("GET", "/closed", "Echo", Optional.of("Editors")),
                new ApiRoute("POST", "/answer", "Answer", Optional.empty()),
                new ApiRoute("GET", "/throw", "Throw", Optional.empty()));
        StackTemplate stack = new StackTemplate(
                handlers.keySet().stream()
                        .map(id -> new FunctionDefinition(id, "unused", Map.of(), Duration.ofSeconds(3), 128))
                        .toList(),
                routes,
                List.of(),
                List.of());
        LocalLambda lambda = new LocalLambda(
                stack, id -> Optional.ofNullable(handlers.get(id)).orElseThrow(), listener, CLOCK);
        return ApiGateway.start(
                port,
                routes,
                lambda,
                Map.of("/_local/", exchange -> {
                    exchange.sendResponseHeaders(418, -1);
                    exchange.close();
                }),
                CLOCK);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.uri() + path));
    }

    /** What the function saw: the echo's answer has no status code and comes back as it is. */
    private JsonNode event(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new JsonMapper().readTree(send(request).body());
    }

    private HttpResponse<String> answer(String payload) throws IOException, InterruptedException {
        return send(request("/answer").POST(BodyPublishers.ofString(payload)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
