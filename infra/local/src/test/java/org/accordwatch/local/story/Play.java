package org.accordwatch.local.story;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.accordwatch.local.sns.inbox.Received;

/** A story that is told and played step by step on a stage that answers as it is told. Agreements are all called "truce". */
final class Play {
    final FakeStage stage = new FakeStage();
    final List<String> lines = new ArrayList<>();
    final StoryPlayer player = new StoryPlayer(stage, lines::add);
    private final List<String> steps = new ArrayList<>();
    private int changes;

    Play step(String json) {
        steps.add(json);
        return this;
    }

    /** A sign-up by mail or webhook, whose question has a token. */
    Play signUp(String name, String endpoint, String interest, boolean confirm, Received question) {
        stage.answers(202, "{\"id\": \"id-of-%s\"}".formatted(name), question);
        if (confirm) {
            stage.answers(200, "{}");
        }
        return step("""
                {"as": "reader", "request": "POST /subscriptions", "name": "%s", "confirm": %s, "body":
                  {"channel": "%s", "endpoint": "%s", "interests": [%s]}}""".formatted(name, confirm, channel(endpoint), endpoint, interest));
    }

    /** A change that concerns a party, and what arrives of it. */
    Play change(String party, String summary, Received... arrivals) {
        changes++;
        stage.answers(201, """
                {"change": {"number": %d, "agreement": "truce", "kind": "talks", "summary": "%s",
                  "concerns": {"parties": ["%s"], "products": []}}}""".formatted(changes, summary, party), arrivals);
        return step("""
                {"as": "editor", "request": "POST /agreements/truce/changes", "idempotencyKey": "%d", "body": {"kind": "talks"}}""".formatted(changes));
    }

    Play put(String name, String interest, int status, Received... arrivals) {
        stage.answers(status, "{}", arrivals);
        return step("""
                {"as": "reader", "request": "PUT /subscriptions/{%s}", "confirm": false, "body": {"interests": [%s]}}""".formatted(name, interest));
    }

    Play confirm(String name, String link) {
        stage.answers(200, "{}");
        return step("{\"as\": \"reader\", \"confirm\": \"%s\", \"link\": \"%s\"}".formatted(name, link));
    }

    Play delete(String name) {
        stage.answers(204, "");
        return step("{\"as\": \"reader\", \"request\": \"DELETE /subscriptions/{%s}\"}".formatted(name));
    }

    /** Plays what was told, and gives the complaints. */
    List<String> complaints() throws IOException, InterruptedException {
        var file = Files.createTempFile("story", ".json");
        try {
            return player.play(Story.read(Files.writeString(file, "[" + String.join(",", steps) + "]")));
        } finally {
            Files.delete(file);
        }
    }

    private static String channel(String endpoint) {
        return endpoint.startsWith("+") ? "sms" : endpoint.startsWith("https:") ? "webhook" : "email";
    }
}
