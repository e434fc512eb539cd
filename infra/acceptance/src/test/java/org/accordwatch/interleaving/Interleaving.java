package org.accordwatch.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;

/** A few endpoints, an agreement, and steps that people take one after the other, as a seed has them. */
final class Interleaving {
    private static final Duration A_RECONCILE = Duration.ofMinutes(10);

    private enum Step {
        SIGN_UP(5),
        ANSWER(6),
        RECORD(5),
        CHANGE(4),
        DELETE(2),
        LEAVE(2),
        ROTATE(2),
        RECONCILE(1);

        private final int weight;

        Step(int weight) {
            this.weight = weight;
        }

        static List<Step> weighed() {
            return Stream.of(values())
                    .flatMap(step -> Stream.generate(() -> step).limit(step.weight))
                    .toList();
        }
    }

    private final World world;
    private final Random random;
    private final String agreement;
    private final List<Endpoint> endpoints;
    private final List<String> story = new ArrayList<>();
    private int changes;

    Interleaving(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        this.agreement = world.agreement();
        this.endpoints = List.of(
                endpoint("ann", "email", World.someEmail()),
                endpoint("bob", "email", World.someEmail()),
                endpoint("hook", "webhook", "https://" + UUID.randomUUID() + ".example.com/"),
                // Nobody has a number with 555-01 in it; no other seed below 100 has this one.
                endpoint("phone", "sms", "+121255501%02d".formatted(seed % 100)));
    }

    private Endpoint endpoint(String name, String channel, String address) {
        return new Endpoint(world, random, agreement, name, channel, address);
    }

    /** What was done so far, a step a line. */
    String story() {
        return String.join("\n", story);
    }

    /** Takes so many steps; one for which there is nothing there yet does not count. */
    void take(int steps) {
        var weighed = Step.weighed();
        int end = story.size() + steps;
        while (story.size() < end) {
            var endpoint = endpoints.get(random.nextInt(endpoints.size()));
            take(weighed.get(random.nextInt(weighed.size())), endpoint).ifPresent(story::add);
        }
    }

    private Optional<String> take(Step step, Endpoint endpoint) {
        return switch (step) {
            case SIGN_UP -> Optional.of(endpoint.signUp());
            case ANSWER -> endpoint.answer();
            case RECORD -> {
                record(random.nextInt(4) == 0 ? "deadline" : "talks");
                yield Optional.empty();
            }
            case CHANGE -> endpoint.change();
            case DELETE -> endpoint.delete();
            case LEAVE -> endpoint.leave();
            case ROTATE -> endpoint.rotate();
            case RECONCILE -> {
                world.advance(A_RECONCILE);
                yield Optional.of("reconcile");
            }
        };
    }

    /** In the end everybody leaves, and a change reaches nobody. */
    void end() {
        endpoints.stream().map(Endpoint::deleteAll).forEach(story::add);
        record("talks");
    }

    private void record(String kind) {
        changes++;
        var body = kind.equals("talks")
                ? World.talks("Talks number %d.".formatted(changes))
                : deadline("End of pause %d".formatted(changes));
        assertThat(world.record(agreement, "change-" + changes, body).status()).isEqualTo(201);
        world.settle();
        story.add("change %d: %s".formatted(changes, kind));
        endpoints.forEach(endpoint -> endpoint.hears(kind));
    }

    private static String deadline(String name) {
        return """
                {"kind": "deadline", "name": "%s", "action": "set", "due": "2030-01-01",
                 "occurredAt": "2025-06-09T09:00:00Z", "summary": "The pause has an end.",
                 "sources": [{"publisher": "Press report", "title": "A pause", "official": false}]}""".formatted(name);
    }
}
