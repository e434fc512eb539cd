package org.accordwatch.priming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.accordwatch.acceptance.World;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.accordwatch.snapshot.Tape;

/**
 * Has every function do what it is there for, in each of the ways that it is there for, in a small made-up day: agreements with changes
 * of every kind, a text, e-mails, a webhook and a digest. What has a schedule finds something to do, because SNS fails until it is its
 * turn.
 */
final class Rehearsal {
    private static final String TRUCE = "rehearsal-truce";
    private static final String OTHER = "rehearsal-other";
    private static final String NUMBER = "+12025550123";
    private static final String ANOTHER_NUMBER = "+12025550124";
    /** Whoever failed last has given its work up by then. Less than until the next schedule. */
    private static final Duration CLAIMS_ARE_OVER = Duration.ofMinutes(6);

    private static final String INTERESTS = "[{\"agreement\": \"%s\"}, {\"product\": \"8505\"}]".formatted(TRUCE);

    /** Whoever changes to them finds their topic. */
    private static final String OTHERS = "[{\"party\": \"US\", \"kind\": \"talks\"}]";

    private static final String ANYBODY = "{}";
    private static final String EDITOR = """
            {"jwt": {"claims": {"sub": "editor", "cognito:groups": "[editors]"}}}""";

    private final World world;
    private final Recording recording;
    private int requests;

    Rehearsal(World world, Recorder recorder) {
        this.world = world;
        this.recording = new Recording(world, recorder);
    }

    /** Tapes by the names of the handlers. */
    Map<String, List<Tape>> tapes() {
        agreements();
        subscriptions();
        alerting();
        return recording.tapes();
    }

    private void agreements() {
        open(TRUCE, "political", "[{\"hs\": \"8505\", \"name\": \"Magnets\"}]");
        open(OTHER, "treaty", "[]");
        change("\"kind\": \"talks\", \"phase\": \"opened\", \"place\": \"London\"");
        change("\"kind\": \"status\", \"to\": \"agreed-in-principle\"");
        change(
                "\"kind\": \"approval\", \"party\": \"US\", \"authority\": \"The President\", \"decision\": \"awaited\"");
        change(
                "\"kind\": \"approval\", \"party\": \"US\", \"authority\": \"The President\", \"decision\": \"approved\"");
        change("""
                "kind": "accusation", "accuser": "US", "respondent": "CN", "commitment": "Let magnets go",
                "products": [{"hs": "8505", "name": "Magnets"}]""");
        change("\"kind\": \"answer\", \"accusation\": 5, \"by\": \"CN\", \"answer\": \"denied\"");
        change("""
                "kind": "measure", "implementer": "CN", "action": "licence-granted", "type": "Export licensing requirement",
                "affected": ["US"], "products": [{"hs": "8505", "name": "Magnets"}]""");
        change("\"kind\": \"deadline\", \"name\": \"Review\", \"action\": \"set\", \"due\": \"%s\""
                .formatted(inDays(30)));
        change("\"kind\": \"correction\", \"corrects\": 7, \"effect\": \"retracted\"");
        call("ListAgreements", ANYBODY, "", "");
        List.of(TRUCE, OTHER).forEach(id -> {
            call("ReadAgreement", ANYBODY, id, "");
            call("ReadTimeline", ANYBODY, id, "");
        });
    }

    private void open(String id, String nature, String products) {
        call("OpenAgreement", EDITOR, "", """
                {"id": "%s", "title": "A truce to rehearse", "bindingNature": "%s", "parties": ["US", "CN"],
                 "status": "negotiation", "products": %s,
                 "sources": [{"publisher": "Press report", "title": "A truce", "official": false}]}""".formatted(id, nature, products));
    }

    private void change(String what) {
        call("RecordChange", EDITOR, TRUCE, happened(what));
    }

    private static String happened(String what) {
        return """
                {%s, "occurredAt": "2025-06-09T09:00:00Z", "summary": "It is rehearsed.",
                 "sources": [{"publisher": "The Ministry", "title": "A rehearsal", "published": "2025-06-09", "official": true}]}""".formatted(what);
    }

    private void subscriptions() {
        var text = signUp("sms", NUMBER, INTERESTS);
        world.settle();
        call("ConfirmSubscription", ANYBODY, text, "{\"code\": \"%s\"}".formatted(world.code(NUMBER)));
        var email = World.someEmail();
        var mail = signUp("email", email, INTERESTS);
        var first = signUp("email", World.someEmail(), OTHERS);
        var hook = signUp("webhook", "https://rehearsal.example.com/hook", OTHERS);
        world.settle();
        world.confirm(email, mail);
        List.of(text, mail, hook).forEach(id -> call("ReadSubscription", ANYBODY, id, ""));
        wish(text, "immediate", OTHERS);
        wish(mail, "daily", OTHERS);
        wish(first, "immediate", "[{\"agreement\": \"%s\"}]".formatted(OTHER));
        leave(text);
        leave(mail);
        leave(first);
    }

    private String signUp(String channel, String endpoint, String interests) {
        return idIn(call("Subscribe", ANYBODY, "", wish(channel, endpoint, "immediate", interests)));
    }

    private void wish(String id, String frequency, String interests) {
        call("ChangeSubscription", ANYBODY, id, """
                {"frequency": "%s", "interests": %s}""".formatted(frequency, interests));
    }

    private void leave(String id) {
        call("Unsubscribe", ANYBODY, idIn(call("RotateSubscription", ANYBODY, id, "")), "");
    }

    private void alerting() {
        subscriber("email", World.someEmail(), "immediate");
        subscriber("email", World.someEmail(), "daily");
        subscriber("sms", ANOTHER_NUMBER, "immediate");
        world.settle();
        told("deadline", """
                {"kind": "deadline", "name": "Pause", "action": "set", "due": "%s",
                 "occurredAt": "2025-06-09T09:00:00Z", "summary": "The pause has an end.",
                 "sources": [{"publisher": "Press report", "title": "A pause", "official": false}]}""".formatted(inDays(8)));
        told("accusation", happened("""
                "kind": "accusation", "accuser": "CN", "respondent": "US", "commitment": "Let licences go",
                "products": [{"hs": "8505", "name": "Magnets"}]"""));
        unsent(Duration.ofMinutes(46), () -> world.record(TRUCE, "more", World.talks("Talks go on.")));
        recording.record("WatchOutbox", "{}");
        recording.record("Recover", "{}");
        unsent(Duration.ofDays(1), () -> subscriber("webhook", "https://rehearsal.example.com/late", "immediate"));
        recording.record("Reconcile", "{}");
        world.stack().advance(CLAIMS_ARE_OVER);
        recording.record("SendDigests", "{}");
        recording.record("RemindDeadlines", "{}");
    }

    /** A change that the stream brings once more, because SNS failed the first time. */
    private void told(String key, String change) {
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
        world.record(TRUCE, key, change);
        world.settle();
        var batch = World.json(world.stack().failedBatches().getLast().json())
                .path("payload")
                .asText();
        world.backend().faults().clear();
        recording.record("Notify", batch);
    }

    /** Lets time go by while SNS takes nothing, so that what became due waits. */
    private void unsent(Duration time, Runnable before) {
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
        before.run();
        world.settle();
        world.stack().advance(time);
        world.backend().faults().clear();
    }

    private void subscriber(String channel, String endpoint, String frequency) {
        var answer = world.asAnybody("/subscriptions", wish(channel, endpoint, frequency, INTERESTS));
        world.settle();
        world.confirm(endpoint, answer.body().path("id").asText());
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(world.stack().now(), ZoneOffset.UTC).plusDays(days);
    }

    private static String wish(String channel, String endpoint, String frequency, String interests) {
        return """
                {"channel": "%s", "endpoint": "%s", "frequency": "%s", "interests": %s}""".formatted(channel, endpoint, frequency, interests);
    }

    private static String idIn(String answer) {
        return World.json(World.json(answer).path("body").asText()).path("id").asText();
    }

    private String call(String function, String authorizer, String id, String body) {
        var answer = recording.record(
                function, """
                {"version": "2.0", "isBase64Encoded": false,
                 "headers": {"content-type": "application/json", "idempotency-key": "of-a-rehearsal-that-nobody-else-will-use-%04d"},
                 "pathParameters": {"id": "%s"}, "body": %s,
                 "requestContext": {"http": {"sourceIp": "198.18.0.%d"}, "authorizer": %s}}""".formatted(++requests, id, JsonText.write(Json.text(body)), requests, authorizer));
        assertThat(World.json(answer).path("statusCode").asInt())
                .as("%s: %s", function, answer)
                .isBetween(200, 299);
        return answer;
    }
}
