package org.accordwatch.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What calls tell about who is known here, and what becomes of what is stored when the key of the hashes is rotated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RemoteCallsTest {
    private static final Duration KEYS_ARE_READ_AGAIN = Duration.ofMinutes(10);

    private final Remote remote = new Remote();
    private World world;

    @BeforeAll
    void start() {
        var backend = Backends.STAND_IN.start();
        var settings = new Stack.Settings(
                Path.of("../../template.yaml"),
                0,
                _ -> Duration.ofMillis(1),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                remote);
        world = new World(Stack.start(settings, backend.services()), backend);
    }

    @AfterAll
    void stop() {
        world.stack().close();
    }

    @Test
    void aSignUpTakesTheSameCallsWhetherOrNotItsEndpointIsKnown() {
        var agreement = world.agreement();
        var unknown = callsOf(() -> world.signUp("email", World.someEmail(), agreement));
        assertThat(unknown).containsEntry("Subscribe", 1L).containsEntry("TransactWriteItems", 2L);

        var pending = World.someEmail();
        world.signUp("email", pending, world.agreement());
        assertThat(callsOf(() -> world.signUp("email", pending, agreement))).isEqualTo(unknown);

        var active = World.someEmail();
        world.subscriber("email", active, world.agreement());
        assertThat(callsOf(() -> world.signUp("email", active, agreement))).isEqualTo(unknown);

        var sameAgain = World.someEmail();
        world.subscriber("email", sameAgain, agreement);
        assertThat(callsOf(() -> world.signUp("email", sameAgain, agreement))).isEqualTo(unknown);

        var number = callsOf(() -> world.signUp("sms", "+12025550151", agreement));
        world.confirm("+12025550151", world.signUp("sms", "+12025550151", agreement));
        var another = world.agreement();
        assertThat(callsOf(() -> world.signUp("sms", "+12025550151", another))).isEqualTo(number);
    }

    @Test
    void anIdThatNobodyHasTakesTheSameCallsAsOneThatSomebodyHas() {
        var email = World.someEmail();
        var id = world.subscriber("email", email, world.agreement());
        var known = callsOf(() -> world.get("/subscriptions/" + id));
        assertThat(known).isEqualTo(Map.of("GetItem", 2L, "GetSubscriptionAttributes", 1L));
        assertThat(callsOf(() -> world.get("/subscriptions/" + "0".repeat(32)))).isEqualTo(known);
    }

    @Test
    void anIdThatWasRotatedTakesTheSameCallsAsOneThatNobodyEverHad() {
        var old = world.subscriber("email", World.someEmail(), world.agreement());
        var key = UUID.randomUUID().toString();
        assertThat(callsOf(() -> world.rotate(old, key)))
                .as("of one that somebody has")
                .isEqualTo(Map.of("GetItem", 2L, "TransactWriteItems", 1L));
        var wish = "{\"frequency\": \"immediate\", \"interests\": [{}]}";
        var ways = List.<Consumer<String>>of(
                id -> world.get("/subscriptions/" + id),
                id -> world.put("/subscriptions/" + id, wish),
                id -> world.delete("/subscriptions/" + id),
                id -> world.asAnybody("/subscriptions/" + id + "/confirmation", "{\"code\": \"123456\"}"),
                id -> world.rotate(id, UUID.randomUUID().toString()));
        assertThat(ways)
                .allSatisfy(way -> assertThat(callsOf(() -> way.accept(old)))
                        .isNotEmpty()
                        .isEqualTo(callsOf(() -> way.accept("0".repeat(32)))));
    }

    @Test
    void aChangeIsPublishedOnceForAnAudienceHoweverManyAreInIt() {
        var agreement = world.agreement();
        var readers = List.of(World.someEmail(), World.someEmail(), World.someEmail());
        readers.forEach(reader -> world.subscriber("email", reader, agreement));
        world.settle();
        remote.calls();
        world.record(agreement, "key", World.talks("Talks begin."));
        assertThat(readers)
                .allSatisfy(reader -> assertThat(world.alertsTo(reader)).hasSize(1));
        assertThat(remote.calls()).containsEntry("Publish", 1L);
    }

    @Test
    void afterARotationEveryoneIsRecognisedAndRewritten() {
        var agreement = world.agreement();
        var touched = World.someEmail();
        world.subscriber("email", touched, agreement);
        var untouched = World.someEmail();
        world.subscriber("email", untouched, agreement);
        var lostAnswer = world.subscriber("email", World.someEmail(), agreement);
        var key = UUID.randomUUID().toString();
        var successor = world.rotate(lostAnswer, key).body().path("id");
        var number = "+12025550152";
        var waiting = world.signUp("sms", number, agreement);
        var limited = World.someEmail();
        for (int time = 1; time <= 3; time++) {
            world.signUp("email", limited, agreement);
        }
        assertThat(hashes()).contains("1").doesNotContain("2");

        remote.rotate();
        // Long enough for functions that are running to read the secret again, and not for the code to run out.
        world.advance(KEYS_ARE_READ_AGAIN);

        assertThat(world.rotate(lostAnswer, key).body().path("id")).isEqualTo(successor);
        world.confirm(number, waiting);
        assertThat(world.asAnybody("/subscriptions", """
                        {"channel": "email", "endpoint": "%s", "frequency": "immediate", "interests": [{}]}""".formatted(limited)).status())
                .as("a limit that was used up under the old key")
                .isEqualTo(429);
        var second = world.signUp("email", touched, world.agreement());
        world.confirm(touched, second);
        world.advance(KEYS_ARE_READ_AGAIN);
        assertThat(hashes()).as("versions of keys, once all were looked at").containsOnly("2");

        world.record(agreement, "key", World.talks("Talks begin."));
        assertThat(world.alertsTo(untouched)).hasSize(1);
        assertThat(world.alertsTo(touched))
                .as("whose second sign-up replaced the first")
                .isEmpty();
        assertThat(world.alertsTo(number)).hasSize(1);
    }

    /** The versions of the keys by which endpoints are known, apart from those with several places, which keep theirs. */
    private List<String> hashes() {
        var endpoint = Pattern.compile("ENDPOINT#([0-9]+):[0-9a-f]{64}");
        return world.stack().everyItem().stream()
                .filter(item -> item.split("subscription=", -1).length == 2)
                .flatMap(item -> endpoint.matcher(item).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** The calls of the functions behind the API; nothing else is under way. */
    private Map<String, Long> callsOf(Runnable request) {
        world.settle();
        remote.calls();
        request.run();
        return remote.calls();
    }
}
