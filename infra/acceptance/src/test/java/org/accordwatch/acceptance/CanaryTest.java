package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.junit.jupiter.api.Test;

/** An address, a number, a web address and a caller that are marked go through every path; the marks are in SNS and nowhere else. */
@On(Backends.STAND_IN)
final class CanaryTest {
    private static final String EMAIL = "canary.0815@canary-mail.example";
    private static final String NUMBER = "+12025550198";
    private static final String URL = "https://canary-hook.example.com/canary";
    private static final String CALLER = "192.0.2.147";
    private static final Pattern MARK =
            Pattern.compile("canary[.-]|/canary|2025550198|202-555-0198|192\\.0\\.2\\.147", Pattern.CASE_INSENSITIVE);

    private final World world;
    private final List<String> answers = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    CanaryTest(World world) {
        this.world = world;
    }

    @Test
    void endpointsCodesAndCallersAreInSnsAlone() {
        var agreement = world.agreement();
        var ids = new ArrayList<String>();
        for (var endpoint : List.of(EMAIL, NUMBER, URL)) {
            ids.add(signUp(endpoint, agreement));
        }
        var code = world.code(NUMBER);
        answer(world.asAnybody(
                "/subscriptions/" + ids.get(1) + "/confirmation",
                "{\"code\": \"%s\"}".formatted(code.equals("123456") ? "654321" : "123456")));
        world.confirm(EMAIL, ids.get(0));
        world.confirm(NUMBER, ids.get(1));
        world.confirm(URL, ids.get(2));
        record(agreement, "one");
        for (var id : ids) {
            answer(world.get("/subscriptions/" + id));
            answer(world.put("/subscriptions/" + id, """
                    {"frequency": "immediate", "interests": [{"agreement": "%s", "kind": "talks"}]}""".formatted(agreement)));
        }
        rotations(ids);
        signUp(EMAIL, agreement);
        refusals(agreement);
        failures(agreement);
        world.stop(NUMBER);
        world.advance(Duration.ofMinutes(10));
        record(agreement, "two");
        nothingIsMarked(code);
        answer(world.delete("/subscriptions/" + ids.get(2)));
        world.leaveByLink(EMAIL);
        world.advance(Duration.ofMinutes(10));
        nothingIsMarked(code);
    }

    /** Ids, old and new, and the keys by which the new ones follow, are secrets too: their holders see them, and no log does. */
    private void rotations(List<String> ids) {
        for (int each = 0; each < ids.size(); each++) {
            var old = ids.get(each);
            var key = UUID.randomUUID().toString();
            var rotated = answer(world.rotate(old, key));
            assertThat(rotated.status()).isEqualTo(200);
            ids.set(each, rotated.body().path("id").asText());
            secrets.addAll(List.of(old, key, ids.get(each)));
            answer(world.rotate(old, key));
            answer(world.rotate(old, key + "x"));
            answer(world.rotate(old, EMAIL));
        }
    }

    private void nothingIsMarked(String code) {
        assertThat(world.stack().received().toString()).as("what SNS delivered").containsPattern(MARK);
        assertThat(world.stack().everyItem()).isNotEmpty().noneMatch(item -> marked(item) || holds(item, code));
        assertThat(world.stack().logLines())
                .isNotEmpty()
                .noneMatch(line -> marked(line) || holds(line, code))
                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
        assertThat(answers).isNotEmpty().noneMatch(CanaryTest::marked);
        assertThat(world.stack().failedBatches().toString()).doesNotContainPattern(MARK);
    }

    /** Requests that are wrong, with a marked endpoint in them. */
    private void refusals(String agreement) {
        for (var body : List.of(
                "{\"channel\": \"email\", \"endpoint\": \"canary.0815@@canary-mail.example\"}",
                "{\"channel\": \"sms\", \"endpoint\": \"+1 202-555-0198 x\", \"extra\": 1}",
                "{\"channel\": \"webhook\", \"endpoint\": \"http://canary-hook.example.com/\"}",
                "{\"channel\": \"%s\"}".formatted(EMAIL),
                "{\"endpoint\": \"%s\" ".formatted(EMAIL),
                signUpBody(EMAIL, agreement).replace("immediate", EMAIL))) {
            answer(world.asAnybody("/subscriptions", body));
        }
        for (int time = 1; time <= 3; time++) {
            answer(signingUp(EMAIL, agreement));
        }
    }

    /** SNS fails, and quotes what it was sent. */
    private void failures(String agreement) {
        for (var operation : List.of("Subscribe", "GetSubscriptionAttributes", "CreateTopic", "Unsubscribe")) {
            world.backend().faults().inject(Injection.of(operation, Fault.INTERNAL_ERROR));
            for (var endpoint : List.of("canary.%s@canary-mail.example".formatted(operation), URL)) {
                answer(signingUp(endpoint, agreement));
            }
            world.advance(Duration.ofMinutes(10));
            world.backend().faults().clear();
        }
        answer(world.asAnybody("/subscriptions/" + "0".repeat(32) + "/confirmation", "{\"code\": \"123456\"}"));
    }

    private void record(String agreement, String key) {
        answer(world.record(agreement, key, World.talks("Talks begin.")));
        world.settle();
    }

    private String signUp(String endpoint, String agreement) {
        var answer = signingUp(endpoint, agreement);
        assertThat(answer.status()).isEqualTo(202);
        world.settle();
        return answer.body().path("id").asText();
    }

    private World.Answer signingUp(String endpoint, String agreement) {
        return answer(world.send(
                "POST", "/subscriptions", signUpBody(endpoint, agreement), Map.of("x-forwarded-for", CALLER)));
    }

    private static String signUpBody(String endpoint, String agreement) {
        var channel = endpoint.contains("@") ? "email" : endpoint.startsWith("+") ? "sms" : "webhook";
        return """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": [{"agreement": "%s"}]}""".formatted(channel, endpoint, agreement);
    }

    private World.Answer answer(World.Answer answer) {
        answers.add(answer.http().headers().map() + answer.http().body());
        return answer;
    }

    private static boolean marked(String text) {
        return MARK.matcher(text).find();
    }

    /** The code as a word of its own: six digits in a row may well be part of a hash. */
    private static boolean holds(String text, String code) {
        return Pattern.compile("\\b" + code + "\\b").matcher(text).find();
    }
}
