package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.Test;

/** Nobody can use us to pester somebody else, or to run up a bill. */
@On(Backends.STAND_IN)
final class LimitsTest {
    private final World world;

    LimitsTest(World world) {
        this.world = world;
    }

    @Test
    void anEndpointIsAskedThreeTimesADayAtMost() {
        var email = World.someEmail();
        for (int time = 1; time <= 3; time++) {
            assertThat(signUp("email", email, Map.of()).status()).isEqualTo(202);
        }
        // Another spelling is the same endpoint.
        var refused = signUp("email", email.toUpperCase(Locale.ROOT), Map.of());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("detail").asText()).contains("3 times within a day");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(86_000, 86_400);
        assertThat(questions(email)).isEqualTo(3);
        world.advance(Duration.ofDays(1));
        assertThat(signUp("email", email, Map.of()).status()).isEqualTo(202);
    }

    @Test
    void aChangeThatSnsAsksAboutCountsToo() {
        var email = World.someEmail();
        var agreement = world.agreement();
        var id = world.signUp("email", email, agreement);
        for (var kind : List.of("talks", "status")) {
            assertThat(change(id, agreement, kind)).isEqualTo(202);
        }
        assertThat(change(id, agreement, "approval")).isEqualTo(429);
    }

    @Test
    void anAddressSignsUpTwentyTimesAnHourAtMost() {
        var from = Map.of("x-forwarded-for", "203.0.113.20");
        for (int time = 1; time <= 20; time++) {
            assertThat(signUp("email", World.someEmail(), from).status()).isEqualTo(202);
        }
        var refused = signUp("email", World.someEmail(), from);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("detail").asText()).contains("20 sign-ups");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(3_000, 3_600);
        assertThat(signUp("email", World.someEmail(), Map.of("x-forwarded-for", "203.0.113.21"))
                        .status())
                .isEqualTo(202);
        world.advance(Duration.ofHours(1));
        assertThat(signUp("email", World.someEmail(), from).status()).isEqualTo(202);
    }

    @Test
    void aHundredAtOnceForOneEndpointAskItThreeTimes() throws InterruptedException, ExecutionException {
        var number = "+12025550137";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> signUp("sms", number, Map.of()).status())
                    .toList();
            int taken = 0;
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isIn(202, 429);
                taken += answer.get() == 202 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(3);
        }
        assertThat(world.messagesTo(number)).hasSize(3).allMatch(message -> message.type() == Type.CODE);
    }

    @Test
    void textsGoOnlyWhereTheOperatorSays() {
        var refused = signUp("sms", "+8613912345678", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/endpoint");
        assertThat(refused.body().path("errors").path(0).path("detail").asText())
                .endsWith("US");
        assertThat(signUp("sms", "+19002345678", Map.of()).status()).isEqualTo(400);
    }

    private long questions(String email) {
        return world.messagesTo(email).stream()
                .filter(message -> message.type() == Type.CONFIRMATION)
                .count();
    }

    private int change(String id, String agreement, String kind) {
        return world.put("/subscriptions/" + id, """
                        {"frequency": "immediate", "interests": [{"agreement": "%s", "kind": "%s"}]}""".formatted(agreement, kind)).status();
    }

    private World.Answer signUp(String channel, String endpoint, Map<String, String> headers) {
        return world.send("POST", "/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": [{"kind": "talks"}]}""".formatted(channel, endpoint), headers);
    }
}
