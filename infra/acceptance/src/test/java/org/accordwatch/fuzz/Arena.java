package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.accordwatch.acceptance.backend.Backend;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.fuzz.Deployed.Route;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.LocalClients;
import org.accordwatch.local.stack.Stack;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stack with London's story in it, whose functions are called as API Gateway calls them, and watched. */
final class Arena implements AutoCloseable {
    private static final Path STORY = Path.of("../../functions/src/test/resources/story/london-framework.json");

    private final Watched watched = new Watched();
    private final Random random = new Random(1);
    private final Backend backend;
    private final Stack stack;
    private final DynamoDbClient dynamoDb;
    private final Map<String, Route> routes;

    Arena() {
        this.backend = Backends.STAND_IN.start();
        var settings = new Stack.Settings(
                Path.of("../../template.yaml"),
                0,
                _ -> Duration.ofMillis(1),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                watched);
        this.stack = Stack.start(settings, backend.services());
        this.dynamoDb = LocalClients.pointed(DynamoDbClient.builder(), stack.dynamoDbEndpoint())
                .build();
        this.routes = Deployed.routes().stream().collect(Collectors.toMap(Route::key, route -> route));
        story().forEach(this::play);
    }

    /**
     * What a function answered.
     *
     * @param status 0 where it threw
     * @param writes the operations that it sent, apart from those that only read
     */
    record Answer(int status, JsonNode headers, String body, List<String> writes) {
        JsonNode json() {
            return Json.read(body);
        }
    }

    static List<JsonNode> story() {
        return Json.read(STORY).valueStream().toList();
    }

    Stack stack() {
        return stack;
    }

    Answer call(String route, HttpEvent event) {
        return call(route(route), event.bytes());
    }

    private Route route(String key) {
        var route = routes.get(key);
        if (route == null) {
            throw new AssertionError("the template has no route " + key);
        }
        return route;
    }

    Answer call(Route route, byte[] event) {
        return answer(invoke(route.function(), new String(event, UTF_8)));
    }

    /** Calls a function; from then on {@link #writes} tells of it alone. */
    Invocation invoke(String function, String event) {
        watched.writes();
        return stack.invoke(function, event);
    }

    /** What the function that was called last has sent, apart from what only reads. */
    List<String> writes() {
        return watched.writes();
    }

    private Answer answer(Invocation invocation) {
        return switch (invocation) {
            case Invocation.Threw(var _, var failure) ->
                new Answer(0, Json.read("{}"), failure.toString(), watched.writes());
            case Invocation.Returned(var _, var payload) -> {
                var answer = Json.read(payload);
                yield new Answer(
                        answer.path("statusCode").asInt(),
                        answer.path("headers"),
                        answer.path("body").asText(),
                        watched.writes());
            }
        };
    }

    HttpEvent event(String route, String id) {
        return new HttpEvent(route(route), id).from(address()).as("[editors]");
    }

    /** One of 131,072 callers: sign-ups are limited by where they come from. */
    String address() {
        int caller = random.nextInt(1 << 17);
        return "198.%d.%d.%d".formatted(18 + (caller >> 16), caller >> 8 & 255, caller & 255);
    }

    /** Signs up and gives the subscription's id. */
    String signUp(String channel, String endpoint, String interests) {
        var body = """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": %s}""".formatted(channel, endpoint, interests);
        var answer =
                call("POST /subscriptions", event("POST /subscriptions", "").body(body.getBytes(UTF_8), random));
        if (answer.status() != 202) {
            throw new AssertionError("could not sign up: " + answer);
        }
        return answer.json().path("id").asText();
    }

    void confirm(String endpoint) throws InterruptedException {
        stack.settle();
        backend.confirm(endpoint);
    }

    /** The texts that reached an endpoint. */
    List<String> received(String endpoint) throws InterruptedException {
        backend.services().awaitDelivered();
        return stack.receivedBy(endpoint).stream().map(Received::body).toList();
    }

    /** An agreement between the US and China, with a change that corrections and answers can be about. */
    void open(String id) {
        var opening = """
                {"id": "%s", "title": "A truce to test with", "bindingNature": "political", "parties": ["US", "CN"],
                 "status": "negotiation", "sources": [{"publisher": "Press report", "title": "A truce", "official": false}]}""".formatted(id);
        var answer = call("POST /agreements", event("POST /agreements", "").body(opening.getBytes(UTF_8), random));
        if (answer.status() != 201) {
            throw new AssertionError("could not open: " + answer);
        }
    }

    /** The item of a table of which the name ends so; empty where there is none. */
    Map<String, AttributeValue> item(String table, String pk, String sk) {
        var name = dynamoDb.listTables().tableNames().stream()
                .filter(each -> each.endsWith(table))
                .findFirst()
                .orElseThrow();
        return dynamoDb.getItem(get -> get.tableName(name)
                        .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)))
                        .consistentRead(true))
                .item();
    }

    /** Records that talks began, with news as their summary. */
    void talks(String agreement, String news) {
        var report = """
                {"kind": "talks", "phase": "opened", "place": "London", "occurredAt": "2025-06-09T09:00:00Z", "summary": "%s",
                 "sources": [{"publisher": "Press report", "title": "Talks", "official": false}]}""".formatted(news);
        var route = "POST /agreements/{id}/changes";
        var event = event(route, agreement).header("idempotency-key", news.replace(' ', '-'));
        var answer = call(route, event.body(report.getBytes(UTF_8), random));
        if (answer.status() != 201) {
            throw new AssertionError("could not record: " + answer);
        }
    }

    private void play(JsonNode request) {
        var key = request.path("request").asText();
        var path = key.substring(key.indexOf(' ') + 1);
        var id = path.startsWith("/agreements/") ? path.split("/", -1)[2] : "";
        var route = id.isEmpty() ? key : key.replace(id, "{id}");
        var event = event(route, id)
                .header("idempotency-key", request.path("idempotencyKey").asText())
                .body(Json.text(request.path("body")).getBytes(UTF_8), random);
        var answer = call(route, event);
        if (answer.status() < 200 || answer.status() > 299) {
            throw new AssertionError("the story stops at " + key + ": " + answer);
        }
    }

    @Override
    public void close() {
        dynamoDb.close();
        stack.close();
    }
}
