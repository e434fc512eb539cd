package org.accordwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.accordwatch.acceptance.World;
import org.accordwatch.local.story.Request;

/** The API, each of whose answers is held against the document. */
record CheckedApi(World world, OpenApi openApi) {
    static final Map<String, String> NOBODY = Map.of();
    static final Map<String, String> READER = Map.of("authorization", "Bearer reader");
    static final Map<String, String> EDITOR = Map.of("authorization", "Bearer editor");

    /** An editor's headers, with an idempotency key. */
    static Map<String, String> editor(String key) {
        return with(EDITOR, "idempotency-key", key);
    }

    World.Answer get(String path) {
        return send("GET", path, "", NOBODY);
    }

    World.Answer post(String path, String body, Map<String, String> headers) {
        return send("POST", path, body, with(headers, "content-type", "application/json"));
    }

    World.Answer send(String method, String path, String body, Map<String, String> headers) {
        var answer = world.send(method, path, body, headers);
        assertThat(openApi.problemsOfAnswer(openApi.operation(method, path), answer))
                .as(
                        "%s %s -> %d %s",
                        method, path, answer.status(), answer.http().body())
                .isEmpty();
        return answer;
    }

    World.Answer send(Request request) {
        var headers = request.as().equals("editor") ? EDITOR : NOBODY;
        return post(
                request.path(),
                request.body().map(JsonNode::toString).orElse(""),
                request.idempotencyKey()
                        .map(key -> with(headers, "idempotency-key", key))
                        .orElse(headers));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return Map.copyOf(more);
    }
}
