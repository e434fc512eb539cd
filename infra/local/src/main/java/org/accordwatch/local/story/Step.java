package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One request of a story.
 *
 * @param as who sends it: {@code editor} or {@code reader}
 * @param expect the status that must come back
 */
public record Step(
        String as, String method, String path, Optional<JsonNode> body, Optional<String> idempotencyKey, int expect) {

    boolean signsUp() {
        return method.equals("POST") && path.equals("/subscriptions");
    }

    boolean records() {
        return method.equals("POST") && path.matches("/agreements/[^/]+/changes");
    }
}
