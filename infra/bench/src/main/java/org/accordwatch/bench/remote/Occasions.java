package org.accordwatch.bench.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.local.template.ApiRoute;
import org.accordwatch.local.template.FunctionDefinition;

/** Makes, for each of our functions, an event that it has real work with: a new one each time, prepared where it needs to be. */
public final class Occasions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    /** The agreement whose changes are recorded. */
    private static final String RECORDED = "us-china-geneva-consensus";
    /** Another, of whose changes is told: what was left untold of the first would be told before. */
    private static final String TOLD = "us-china-london-framework";
    /** Numbers that are kept for fiction; each gets three codes a day at most. */
    private static final int NUMBERS = 100;

    public static final String ACCUSATION = """
            {"kind": "accusation", "accuser": "US", "respondent": "CN", "commitment": "Suspend non-tariff countermeasures",
             "occurredAt": "2025-05-30T00:00:00Z",
             "products": [{"hs": "2846", "name": "Rare-earth compounds"}, {"hs": "8505", "name": "Magnets"}],
             "summary": "The US says China delays the release of essential exports, rare earths among them.",
             "sources": [{"publisher": "Office of the US Trade Representative", "title": "Statement on China's compliance",
                          "published": "2025-05-30", "official": true}]}""";

    private static final AtomicBoolean WARM = new AtomicBoolean();

    private static final String WISH = "\"frequency\": \"immediate\", \"interests\": [{\"agreement\": \"%s\"}]";

    private final RemoteSide remote;
    private final String subscriber;
    private int count;

    public Occasions(RemoteSide remote) {
        this.remote = remote;
        List.of(RECORDED, TOLD).forEach(id -> called("OpenAgreementFunction", opening(id)));
        this.subscriber = someEmail();
        subscribed(subscriber, TOLD);
        record(RECORDED, ACCUSATION);
    }

    /**
     * Has every function do its work here a while, on tables that nobody measures: what is measured afterwards finds its services warm.
     * They share their code, so once in a process is enough.
     */
    public static void warmUp(Course course) {
        if (WARM.getAndSet(true)) {
            return;
        }
        course.say("the services are warmed up");
        try (var remote = RemoteSide.start(course.template())) {
            var occasions = new Occasions(remote);
            for (int times = 0; times < (course.quick() ? 1 : 20); times++) {
                for (var function : remote.stack().functions()) {
                    remote.call(function.id(), occasions.next(function));
                }
            }
        }
    }

    /** Who hears of all that is told. */
    String subscriber() {
        return subscriber;
    }

    /** Records a change and tells of it, here; gives its number. */
    int tell(String body) {
        int number = record(TOLD, body);
        var answer = remote.call("NotifyFunction", inserted(remote.stack().function("NotifyFunction"), number));
        if (answer.contains("itemIdentifier")) {
            throw new IllegalStateException("NotifyFunction answered " + answer);
        }
        return number;
    }

    private String inserted(FunctionDefinition function, int number) {
        return Event.inserted(remote.item(agreements(function), "AGREEMENT#" + TOLD, "CHANGE#%010d".formatted(number)));
    }

    /** The next event for a function. */
    public String next(FunctionDefinition function) {
        if (remote.stack().streams().stream()
                .anyMatch(mapping -> mapping.function().equals(function.id()))) {
            return inserted(function, record(TOLD, ACCUSATION));
        }
        return remote.stack().routes().stream()
                .filter(route -> route.function().equals(function.id()))
                .findFirst()
                .map(ApiRoute::key)
                .map(this::request)
                .orElseGet(() -> byHand(function));
    }

    /** What operators send; the others are called by their schedules. */
    private String byHand(FunctionDefinition function) {
        return switch (function.id()) {
            case "RealertFunction" -> realert();
            case "CountSubscriptionsFunction" -> "{}";
            default -> Event.scheduled();
        };
    }

    /** Asks to tell a change once more to an audience that has heard of it. */
    private String realert() {
        var told = tell(ACCUSATION);
        var wish = JSON.createObjectNode().put("agreement", TOLD).put("change", told);
        var audience = read(remote.call("RealertFunction", wish.toString())).at("/audiences/0/audience");
        return wish.put("audience", audience.asText()).toString();
    }

    private static String agreements(FunctionDefinition function) {
        return Objects.requireNonNull(function.environment().get("AGREEMENTS_TABLE"));
    }

    private String request(String route) {
        return switch (route) {
            case "POST /agreements" -> opening("agreement-" + ++count);
            case "POST /agreements/{id}/changes" -> change(opened(), ACCUSATION);
            case "POST /subscriptions" -> signUp("email", someEmail(), RECORDED);
            case "POST /subscriptions/{id}/confirmation" -> confirmation(route);
            case "PUT /subscriptions/{id}" ->
                http(route, subscribed(someEmail(), RECORDED), "{" + WISH.formatted("another-" + ++count) + "}");
            case "POST /subscriptions/{id}/rotation" ->
                Event.http(route, subscribed(someEmail(), RECORDED), someAddress(), "", someKey());
            case "GET /subscriptions/{id}", "DELETE /subscriptions/{id}" ->
                http(route, subscribed(someEmail(), RECORDED), "");
            default -> http(route, RECORDED, "");
        };
    }

    private String http(String route, String id, String body) {
        return Event.http(route, id, someAddress(), body, Map.of());
    }

    private String opening(String id) {
        return http("POST /agreements", "", """
            {"id": "%s", "title": "Geneva consensus: US–China tariff truce", "bindingNature": "political",
             "parties": ["US", "CN"], "status": "in-force",
             "products": [{"hs": "2846", "name": "Rare-earth compounds"}, {"hs": "8505", "name": "Magnets"}],
             "sources": [{"publisher": "The White House", "title": "Joint Statement", "published": "2025-05-12", "official": true}]}""".formatted(id));
    }

    /** A new agreement, since one takes only so many accusations. */
    private String opened() {
        var id = "agreement-" + ++count;
        called("OpenAgreementFunction", opening(id));
        return id;
    }

    private String change(String agreement, String body) {
        return Event.http("POST /agreements/{id}/changes", agreement, someAddress(), body, someKey());
    }

    private Map<String, String> someKey() {
        return Map.of("idempotency-key", "5f1b4c0e-9c0a-4c3e-8a55-%012d".formatted(++count));
    }

    /** Records a change of which nobody is told yet, and gives its number. */
    private int record(String agreement, String body) {
        return called("RecordChangeFunction", change(agreement, body))
                .at("/change/number")
                .asInt();
    }

    private String signUp(String channel, String endpoint, String agreement) {
        return http(
                "POST /subscriptions",
                "",
                "{\"channel\": \"%s\", \"endpoint\": \"%s\", %s}"
                        .formatted(channel, endpoint, WISH.formatted(agreement)));
    }

    /** Somebody who asked for an agreement's news and confirmed; gives the subscription's id. */
    private String subscribed(String email, String agreement) {
        var id = called("SubscribeFunction", signUp("email", email, agreement))
                .path("id")
                .asText();
        remote.confirm(email);
        return id;
    }

    private String confirmation(String route) {
        var number = "+120255501%02d".formatted(++count % NUMBERS);
        var id = called("SubscribeFunction", signUp("sms", number, RECORDED))
                .path("id")
                .asText();
        return http(route, id, "{\"code\": \"%s\"}".formatted(remote.found(CODE, number)));
    }

    private String someEmail() {
        return "reader-" + ++count + "@example.org";
    }

    /** One that has not used up its sign-ups for the hour. */
    private String someAddress() {
        count++;
        return "198.51.%d.%d".formatted(count / 200, count % 200 + 1);
    }

    /** The body of what one of our functions answers here. */
    private JsonNode called(String function, String event) {
        var answer = read(remote.call(function, event));
        if (answer.path("statusCode").asInt() >= 300) {
            throw new IllegalStateException(function + " answered " + answer);
        }
        return read(answer.path("body").asText());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
