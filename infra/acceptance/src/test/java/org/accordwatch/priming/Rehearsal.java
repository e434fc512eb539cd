package org.accordwatch.priming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.accordwatch.snapshot.Tape;

/**
 * Has every function do what it is there for, in a small made-up day: an agreement with its changes, a text, an e-mail and a digest.
 * What has a schedule finds something to do, because SNS fails until it is its turn.
 */
final class Rehearsal {
    private static final String TRUCE = "rehearsal-truce";
    private static final String NUMBER = "+12025550123";
    /** Whoever failed last has given its work up by then. Less than until the next schedule. */
    private static final Duration CLAIMS_ARE_OVER = Duration.ofMinutes(6);

    private static final String INTERESTS = "[{\"agreement\": \"%s\"}, {\"product\": \"8505\"}]".formatted(TRUCE);

    /** Whoever changes to them finds their topic; a topic of one's own would have a name that is on no tape. */
    private static final String OTHERS = "[{\"party\": \"US\", \"kind\": \"talks\"}]";

    private static final String ANYBODY = "{}";
    private static final String EDITOR = """
            {"jwt": {"claims": {"sub": "editor", "cognito:groups": "[editors]"}}}""";

    private final World world;
    private final Recorder recorder;
    private final Map<String, Tape> tapes = new LinkedHashMap<>();

    Rehearsal(World world, Recorder recorder) {
        this.world = world;
        this.recorder = recorder;
    }

    /** Tapes by the names of the handlers. */
    Map<String, Tape> tapes() {
        agreement();
        subscription();
        alerting();
        return tapes;
    }

    private void agreement() {
        call("OpenAgreement", EDITOR, "", """
                {"id": "%s", "title": "A truce to rehearse", "bindingNature": "political", "parties": ["US", "CN"],
                 "status": "negotiation", "products": [{"hs": "8505", "name": "Magnets"}],
                 "sources": [{"publisher": "Press report", "title": "A truce", "official": false}]}""".formatted(TRUCE));
        call("RecordChange", EDITOR, TRUCE, World.talks("Talks open in London."));
        call("ListAgreements", ANYBODY, "", "");
        call("ReadAgreement", ANYBODY, TRUCE, "");
        call("ReadTimeline", ANYBODY, TRUCE, "");
    }

    private void subscription() {
        var answer = call("Subscribe", ANYBODY, "", signUp("sms", NUMBER, "immediate", INTERESTS));
        var id = idIn(answer);
        world.settle();
        call("ConfirmSubscription", ANYBODY, id, "{\"code\": \"%s\"}".formatted(world.code(NUMBER)));
        call("ReadSubscription", ANYBODY, id, "");
        subscriber("immediate", OTHERS);
        call("ChangeSubscription", ANYBODY, id, """
                {"frequency": "immediate", "interests": %s}""".formatted(OTHERS));
        var rotated = call("RotateSubscription", ANYBODY, id, "");
        call("Unsubscribe", ANYBODY, idIn(rotated), "");
    }

    private void alerting() {
        subscriber("immediate", INTERESTS);
        subscriber("daily", INTERESTS);
        world.settle();
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
        var due = LocalDate.ofInstant(world.stack().now(), ZoneOffset.UTC).plusDays(8);
        world.record(TRUCE, "deadline", """
                {"kind": "deadline", "name": "Pause", "action": "set", "due": "%s",
                 "occurredAt": "2025-06-09T09:00:00Z", "summary": "The pause has an end.",
                 "sources": [{"publisher": "Press report", "title": "A pause", "official": false}]}""".formatted(due));
        world.settle();
        var batch = World.json(world.stack().failedBatches().getLast().json())
                .path("payload")
                .asText();
        world.backend().faults().clear();
        record("Notify", batch);
        unsent(Duration.ofMinutes(46), () -> world.record(TRUCE, "more", World.talks("Talks go on.")));
        record("WatchOutbox", "{}");
        record("Recover", "{}");
        unsent(Duration.ofDays(1), () -> {});
        record("Reconcile", "{}");
        tapes.computeIfPresent("ReconcileHandler", (_, tape) -> withSecret(tape));
        world.stack().advance(CLAIMS_ARE_OVER);
        record("SendDigests", "{}");
        record("RemindDeadlines", "{}");
    }

    /** It has run before, and knows the secret that one who starts reads first. */
    private Tape withSecret(Tape tape) {
        var secret = tapes.values().stream()
                .flatMap(other -> other.answers().stream())
                .filter(answer -> answer.operation().equals("GetSecretValue"));
        return new Tape(
                tape.at(),
                tape.event(),
                Stream.concat(secret.limit(1), tape.answers().stream()).toList());
    }

    /** Lets time go by while SNS takes nothing, so that what became due waits. */
    private void unsent(Duration time, Runnable before) {
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
        before.run();
        world.settle();
        world.stack().advance(time);
        world.backend().faults().clear();
    }

    private void subscriber(String frequency, String interests) {
        var email = World.someEmail();
        var answer = world.asAnybody("/subscriptions", signUp("email", email, frequency, interests));
        world.settle();
        world.confirm(email, answer.body().path("id").asText());
    }

    private static String signUp(String channel, String endpoint, String frequency, String interests) {
        return """
                {"channel": "%s", "endpoint": "%s", "frequency": "%s", "interests": %s}""".formatted(channel, endpoint, frequency, interests);
    }

    private static String idIn(String answer) {
        return World.json(World.json(answer).path("body").asText()).path("id").asText();
    }

    private String call(String function, String authorizer, String id, String body) {
        var answer = record(function, """
                {"version": "2.0", "isBase64Encoded": false,
                 "headers": {"content-type": "application/json", "idempotency-key": "one-of-a-rehearsal-that-nobody-else-will-use"},
                 "pathParameters": {"id": "%s"}, "body": %s,
                 "requestContext": {"http": {"sourceIp": "198.18.0.1"}, "authorizer": %s}}""".formatted(id, JsonText.write(Json.text(body)), authorizer));
        assertThat(World.json(answer).path("statusCode").asInt())
                .as("%s: %s", function, answer)
                .isBetween(200, 299);
        return answer;
    }

    private String record(String function, String event) {
        var at = world.stack().now();
        var answer = new String[1];
        held(() -> {
            var answers = recorder.answersTo(() -> answer[0] = answer(function, event));
            tapes.put(function + "Handler", new Tape(at, fields(event), answers));
        });
        return answer[0];
    }

    private String answer(String function, String event) {
        return switch (world.stack().invoke(function + "Function", event)) {
            case Invocation.Returned returned -> returned.payload();
            case Invocation.Threw threw -> throw new AssertionError(function + " failed", threw.failure());
        };
    }

    private void held(Runnable run) {
        try {
            world.stack().holdStreamWhile(run);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Json.Fields fields(String event) {
        try {
            return (Json.Fields) JsonText.parse(new ByteArrayInputStream(event.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
