package org.accordwatch.faults;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.accordwatch.acceptance.World;

/**
 * Record changes, and send what was not answered again under the same key, a few times. What they give up on may have been recorded or
 * not.
 */
final class Editors {
    /** How many days ahead. */
    static final int LATEST_DEADLINE = 4;

    private static final int TRIES = 3;

    private final World world;
    private final Moment moment;
    private final List<Request> requests = new ArrayList<>();
    private int deadlines;

    /**
     * A request and what became of it.
     *
     * @param summary no other request has the same
     * @param begun the moment before it was sent first
     * @param ended the moment after its last answer
     * @param number of the change, where it was acknowledged
     * @param open whether it may have been recorded without being acknowledged
     */
    record Request(String agreement, String summary, int begun, int ended, OptionalInt number, boolean open) {}

    Editors(World world, Moment moment) {
        this.world = world;
        this.moment = moment;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Opens an agreement, as often as it takes. */
    void open(String id) {
        int status;
        do {
            status = world.send("POST", "/agreements", """
                            {"id": "%s", "title": "A truce to test with", "bindingNature": "political", "parties": ["US", "CN"],
                             "status": "negotiation", "products": [{"hs": "8505", "name": "Magnets"}],
                             "sources": [{"publisher": "Press report", "title": "A truce", "official": false}]}""".formatted(id), Map.of("authorization", "Bearer editor"))
                    .status();
        } while (status >= 500);
        if (status != 201 && status != 409) {
            throw new AssertionError("an agreement was answered " + status);
        }
    }

    void record(String agreement, Random random) {
        var summary = "Request %d of %s.".formatted(requests.size() + 1, agreement);
        var body = "{%s, \"occurredAt\": \"2025-06-09T09:00:00Z\", \"summary\": \"%s\", %s}"
                .formatted(
                        fact(agreement, random),
                        summary,
                        "\"sources\": [{\"publisher\": \"Press report\", \"title\": \"News\", \"official\": false}]");
        int place = requests.size();
        int begun = moment.next();
        requests.add(new Request(agreement, summary, begun, begun, OptionalInt.empty(), true));
        requests.set(place, sent(agreement, "key-" + place, summary, body, begun));
        moment.tell("  " + requests.get(place) + " " + body);
    }

    private Request sent(String agreement, String key, String summary, String body, int begun) {
        var open = false;
        for (int tries = 1; tries <= TRIES; tries++) {
            var answer = world.record(agreement, key, body);
            if (answer.status() == 201) {
                var number = answer.body().path("change").path("number").asInt();
                return new Request(agreement, summary, begun, moment.next(), OptionalInt.of(number), false);
            }
            if (answer.status() < 500) {
                // It did not fit the agreement as it stood.
                return new Request(agreement, summary, begun, moment.next(), OptionalInt.empty(), open);
            }
            open = true;
        }
        return new Request(agreement, summary, begun, moment.next(), OptionalInt.empty(), open);
    }

    private String fact(String agreement, Random random) {
        var known = requests.stream()
                .filter(request -> request.agreement().equals(agreement))
                .flatMapToInt(request -> request.number().stream())
                .toArray();
        int choice = random.nextInt(10);
        if (choice < 2 && known.length > 0) {
            return "\"kind\": \"correction\", \"corrects\": %d, \"effect\": \"%s\""
                    .formatted(known[random.nextInt(known.length)], choice == 0 ? "retracted" : "corrected");
        }
        if (choice == 2) {
            deadlines++;
            return "\"kind\": \"deadline\", \"name\": \"Deadline %d\", \"action\": \"set\", \"due\": \"%s\""
                    .formatted(deadlines, today().plusDays(random.nextInt(1, LATEST_DEADLINE + 1)));
        }
        return choice < 6
                ? "\"kind\": \"approval\", \"party\": \"%s\", \"authority\": \"The president\", \"decision\": \"approved\""
                        .formatted(random.nextBoolean() ? "US" : "CN")
                : "\"kind\": \"talks\", \"phase\": \"opened\", \"place\": \"Place %d\"".formatted(requests.size());
    }

    private LocalDate today() {
        return world.stack().now().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
