package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accordwatch.acceptance.backend.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holder of a subscription whose id was seen by others gives it another one. */
@On(Backends.STAND_IN)
final class RotationTest {
    private final World world;
    private final String agreement;

    RotationTest(World world) {
        this.world = world;
        this.agreement = world.agreement();
    }

    @Test
    void theNewIdManagesTheSameSubscriptionAndTheOldOneIsLikeOneThatNobodyHad() {
        var email = World.someEmail();
        var old = world.subscriber("email", email, agreement);
        world.advance(Duration.ofMinutes(10));
        var before = world.get("/subscriptions/" + old).body();

        var rotated = rotate(old, key());
        assertThat(rotated.status()).as(rotated.http().body()).isEqualTo(200);
        var next = id(rotated);
        assertThat(next).matches("[0-9a-f]{32}").isNotEqualTo(old);
        assertThat(without(rotated.body(), "id")).isEqualTo(without(before, "id", "hint"));
        assertThat(world.get("/subscriptions/" + next).body().path("hint")).isEqualTo(before.path("hint"));
        assertThat(world.stack().everyItem()).noneMatch(item -> item.contains(old));
        for (var nobodys : List.of(old, "0".repeat(32))) {
            assertThat(List.of(
                            world.get("/subscriptions/" + nobodys),
                            world.put("/subscriptions/" + nobodys, wish()),
                            world.asAnybody("/subscriptions/" + nobodys + "/confirmation", "{\"code\": \"123456\"}"),
                            rotate(nobodys, key()),
                            world.delete("/subscriptions/" + nobodys)))
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(404);
                        assertThat(answer.body().path("detail").asText()).isEqualTo("There is no such subscription.");
                    });
        }

        assertThat(world.record(agreement, "k", World.talks("Talks begin.")).status())
                .isEqualTo(201);
        assertThat(world.alertsTo(email)).hasSize(1);
        assertThat(world.put("/subscriptions/" + next, wish()).status()).isEqualTo(202);
        assertThat(world.delete("/subscriptions/" + next).status()).isEqualTo(204);
        assertThat(rotate(next, key()).status()).isEqualTo(404);
    }

    @Test
    void whoLostTheAnswerAsksAgainWithTheSameKeyAndNobodyElseCan() {
        var old = world.subscriber("email", World.someEmail(), agreement);
        var key = key();
        var next = id(rotate(old, key));
        assertThat(id(rotate(old, key))).isEqualTo(next);
        assertThat(rotate(old, key()).status()).isEqualTo(404);
        var third = id(rotate(next, key));
        assertThat(third).isNotEqualTo(next);
        assertThat(rotate(old, key).status()).as("what was rotated again").isEqualTo(404);
        world.delete("/subscriptions/" + third);
        assertThat(rotate(next, key).status()).as("what has ended").isEqualTo(404);
    }

    @Test
    void aCodeThatIsOnItsWayGoesWithTheNewId() {
        var number = "+12025550161";
        var old = world.signUp("sms", number, agreement);
        var twice = id(rotate(id(rotate(old, key())), key()));
        assertThat(world.get("/subscriptions/" + twice).body().path("state").asText())
                .isEqualTo("pending");
        var wrong = world.code(number).equals("000000") ? "000001" : "000000";
        assertThat(world.asAnybody("/subscriptions/" + twice + "/confirmation", "{\"code\": \"%s\"}".formatted(wrong))
                        .http()
                        .body())
                .contains("4 tries are left");
        world.confirm(number, twice);
        assertThat(world.get("/subscriptions/" + twice).body().path("state").asText())
                .isEqualTo("active");
    }

    @Test
    void theLinkOfASignUpThatWasRotatedConfirmsIt() {
        var email = World.someEmail();
        var next = id(rotate(world.signUp("email", email, agreement), key()));
        world.confirm(email, next);
        assertThat(world.get("/subscriptions/" + next).body().path("state").asText())
                .isEqualTo("active");
    }

    @Test
    void ofManyAtOnceOneGetsTheSubscription() {
        var old = world.subscriber("email", World.someEmail(), agreement);
        var key = key();
        var calls = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> rotate(old, each < 4 ? key : key())))
                .toList();
        var ids = calls.stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertThat(answer.status()).isIn(200, 404))
                .filter(answer -> answer.status() == 200)
                .map(RotationTest::id)
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(world.get("/subscriptions/" + ids.iterator().next()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, is required", "1, must be 32 to 128", "a b, must be 32 to 128"})
    void aKeyThatIsMissingOrCouldBeGuessedIsRefused(String text, String problem) {
        var id = world.subscriber("email", World.someEmail(), agreement);
        var headers = text == null ? Map.<String, String>of() : Map.of("idempotency-key", text);
        var answer = world.send("POST", "/subscriptions/" + id + "/rotation", "", headers);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/header").asText()).isEqualTo("Idempotency-Key");
        assertThat(answer.body().at("/errors/0/detail").asText()).startsWith(problem);
        assertThat(world.get("/subscriptions/" + id).status()).isEqualTo(200);
    }

    private World.Answer rotate(String id, String key) {
        return world.rotate(id, key);
    }

    private String wish() {
        return """
                {"frequency": "immediate", "interests": [{"agreement": "%s", "kind": "talks"}]}""".formatted(agreement);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String id(World.Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.body().path("id").asText();
    }

    private static JsonNode without(JsonNode body, String... members) {
        return ((ObjectNode) body.deepCopy()).without(List.of(members));
    }
}
