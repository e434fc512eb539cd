package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody who signed up in a story, and what they asked for. */
final class Cast {
    private final Map<String, Reader> readers = new LinkedHashMap<>();
    private final Map<String, SignUp> named = new HashMap<>();
    private final Map<SignUp, Ask> latest = new HashMap<>();
    private final Map<String, Ask> latestAt = new HashMap<>();
    private final Set<String> recorded = new HashSet<>();
    private int asked;

    /** The readers by their endpoints, in the order of their first sign-ups. */
    Map<String, Reader> readers() {
        return readers;
    }

    Reader readerOf(SignUp signUp) {
        return readers.computeIfAbsent(signUp.endpoint(), Reader::new);
    }

    /** Takes note of a sign-up that was taken. */
    Ask signedUp(Step.Send step, String id) {
        var body = step.request().body().orElseThrow();
        var signUp = new SignUp(latest.size(), id, body.path("endpoint").asText());
        step.name().ifPresent(name -> named.put(name, signUp));
        readerOf(signUp);
        return asks(signUp, body);
    }

    /** Takes note of what a sign-up asks for from now on, or once it is confirmed. */
    Ask asks(SignUp signUp, JsonNode body) {
        var ask = new Ask(signUp, asked++, body.path("interests"), Ask.Frequency.of(body));
        latest.put(signUp, ask);
        latestAt.put(signUp.endpoint(), ask);
        return ask;
    }

    /** Takes note of a recorded change, once, however often its request is sent. */
    void happened(JsonNode change) {
        if (recorded.add(change.path("agreement").asText() + " " + change.path("number"))) {
            readers.values().forEach(reader -> reader.happened(change));
        }
    }

    /** The sign-up of a name; absent if it was not taken. */
    Optional<SignUp> called(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** What was asked last for an endpoint, by any of its sign-ups. */
    Optional<Ask> latestAt(String endpoint) {
        return Optional.ofNullable(latestAt.get(endpoint));
    }

    /** What a sign-up asked for last. */
    Ask latest(SignUp signUp) {
        return Optional.ofNullable(latest.get(signUp)).orElseThrow();
    }
}
