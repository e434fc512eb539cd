package org.accordwatch.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accordwatch.acceptance.backend.Backend;
import org.accordwatch.acceptance.backend.Subscribers;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.stack.Stack;

/** What a test can do: call the API as an editor or anybody else, look at what arrived, and confirm as a person would. */
public record World(Stack stack, Backend backend) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FROM = "x-forwarded-for";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    public record Answer(int status, HttpResponse<String> http) {
        public JsonNode body() {
            return json(http.body());
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send("GET", path, "", Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer asAnybody(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    Answer asEditor(String path, String body) {
        return send("POST", path, body, Map.of("authorization", "Bearer editor"));
    }

    public Answer record(String agreement, String key, String body) {
        return send(
                "POST",
                "/agreements/" + agreement + "/changes",
                body,
                Map.of("authorization", "Bearer editor", "idempotency-key", key));
    }

    public Answer rotate(String subscription, String key) {
        return send("POST", "/subscriptions/" + subscription + "/rotation", "", Map.of("idempotency-key", key));
    }

    /** Sends a request. Sign-ups come from an address that nobody else has, unless the headers say otherwise. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(stack.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (method.equals("POST")
                && path.equals("/subscriptions")
                && headers.keySet().stream().noneMatch(FROM::equalsIgnoreCase)) {
            request.header(FROM, someAddress());
        }
        var answer = exchange(request.build());
        return new Answer(answer.statusCode(), answer);
    }

    /** Opens an agreement between the US and China about magnets, under a name that no other test has. */
    public String agreement() {
        var id = "test-" + UUID.randomUUID();
        var answer = asEditor("/agreements", """
                {"id": "%s", "title": "A truce to test with", "bindingNature": "political", "parties": ["US", "CN"],
                 "status": "negotiation", "products": [{"hs": "8505", "name": "Magnets"}],
                 "sources": [{"publisher": "Press report", "title": "A truce", "official": false}]}""".formatted(id));
        if (answer.status() != 201) {
            throw new AssertionError(
                    "could not open an agreement: " + answer.http().body());
        }
        return id;
    }

    public static String talks(String summary) {
        return """
                {"kind": "talks", "phase": "opened", "place": "London", "occurredAt": "2025-06-09T09:00:00Z", "summary": "%s",
                 "sources": [{"publisher": "Press report", "title": "Talks", "official": false}]}""".formatted(summary);
    }

    /** Signs up for all news of an agreement and confirms; gives the subscription's id. */
    String subscriber(String channel, String endpoint, String agreement) {
        var id = signUp(channel, endpoint, agreement);
        confirm(endpoint, id);
        return id;
    }

    String signUp(String channel, String endpoint, String agreement) {
        var answer = asAnybody("/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": [{"agreement": "%s"}]}""".formatted(channel, endpoint, agreement));
        if (answer.status() != 202) {
            throw new AssertionError("could not sign up: " + answer.http().body());
        }
        settle();
        return answer.body().path("id").asText();
    }

    /** Confirms as the owner of the endpoint would: by SNS's question to an address or a webhook, or by the code in a text. */
    public void confirm(String endpoint, String id) {
        if (!endpoint.startsWith("+")) {
            backend.confirm(endpoint);
            return;
        }
        var answer =
                asAnybody("/subscriptions/" + id + "/confirmation", "{\"code\": \"%s\"}".formatted(code(endpoint)));
        if (answer.status() != 200) {
            throw new AssertionError(endpoint + " could not confirm");
        }
    }

    /** Follows the link of a question that SNS asked some time ago. */
    public void follow(String question) {
        var link = Pattern.compile("https?://[^\\s\"]+Action=ConfirmSubscription[^\\s\"]+")
                .matcher(question);
        if (!link.find()) {
            throw new AssertionError("the question has no link: " + question);
        }
        exchange(HttpRequest.newBuilder(URI.create(link.group())).build());
    }

    /** Leaves by the link that SNS puts under its mails. */
    void leaveByLink(String endpoint) {
        settle();
        backend.leave(endpoint);
    }

    /** Moves the stack's clock, and returns when all that came due has run and has arrived. */
    public void advance(Duration by) {
        stack.advance(by);
        settle();
    }

    /** Does what the holder of a number does who answers STOP. */
    void stop(String number) {
        settle();
        stack.phones()
                .orElseThrow(() -> new AssertionError("nobody can answer for " + number + " on this backend"))
                .stop(number);
    }

    /** The topic of the audience that an endpoint belongs to. */
    String topicOf(String endpoint) {
        try (var subscribers = new Subscribers(backend.services().snsEndpoint())) {
            return subscribers.topicOf(endpoint);
        }
    }

    /** The ARN under which SNS keeps an endpoint of one subscription. */
    String subscriptionArn(String endpoint) {
        try (var subscribers = new Subscribers(backend.services().snsEndpoint())) {
            return subscribers.arnOf(endpoint);
        }
    }

    /** All that is subscribed to anything, as SNS lists it. */
    Set<String> subscriptions() {
        try (var subscribers = new Subscribers(backend.services().snsEndpoint())) {
            return subscribers.all();
        }
    }

    /** The ARNs of all topics. */
    Set<String> topics() {
        try (var subscribers = new Subscribers(backend.services().snsEndpoint())) {
            return subscribers.topics();
        }
    }

    /** The links of a message that lead to us, as paths. SNS puts its own beside them. */
    Set<String> ownLinks(String body) {
        return Pattern.compile(Pattern.quote(stack.uri().toString()) + "(/[^\\s\"\\\\]*)")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The latest message that is not an alert. */
    String question(String endpoint) {
        return messagesTo(endpoint).stream()
                .filter(message -> message.type() != Type.ALERT)
                .reduce((_, latest) -> latest)
                .orElseThrow(() -> new AssertionError(endpoint + " was asked nothing"))
                .body();
    }

    public String code(String endpoint) {
        var code = CODE.matcher(question(endpoint));
        if (!code.find()) {
            throw new AssertionError(endpoint + " got no code");
        }
        return code.group();
    }

    List<Received> alertsTo(String endpoint) {
        return messagesTo(endpoint).stream()
                .filter(message -> message.type() == Type.ALERT)
                .toList();
    }

    /** Everything that arrived at an endpoint, once nothing is under way any more. */
    List<Received> messagesTo(String endpoint) {
        settle();
        return stack.receivedBy(endpoint);
    }

    /** Does what has the stream bring several changes at once. */
    public void together(Runnable recording) {
        uninterrupted(() -> stack.holdStreamWhile(recording));
    }

    public void settle() {
        uninterrupted(stack::settle);
    }

    @FunctionalInterface
    private interface Waiting {
        void done() throws InterruptedException;
    }

    private static void uninterrupted(Waiting waiting) {
        try {
            waiting.done();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public static String someEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    /** One of the 131,072 addresses of 198.18.0.0/15, which RFC 2544 keeps for tests. */
    private static String someAddress() {
        int address = ThreadLocalRandom.current().nextInt(1 << 17);
        return "198.%d.%d.%d".formatted(18 + (address >> 16), address >> 8 & 255, address & 255);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
