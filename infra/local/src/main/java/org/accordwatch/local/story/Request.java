package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of a story.
 *
 * @param as who sends it: {@code editor} or {@code reader}
 * @param path may have {@code {magnets}} in it, which stands for the id of the sign-up of that name
 * @param from the address that it comes from; absent for this machine's
 */
public record Request(
        String as,
        String method,
        String path,
        Optional<JsonNode> body,
        Optional<String> idempotencyKey,
        Optional<String> from) {
    static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
    private static final Pattern SUBSCRIPTION = Pattern.compile("/subscriptions/\\{([^}]+)}");

    boolean signsUp() {
        return method.equals("POST") && path.equals("/subscriptions");
    }

    boolean records() {
        return method.equals("POST") && path.matches("/agreements/[^/]+/changes");
    }

    boolean changesInterests() {
        return method.equals("PUT") && subscription().isPresent();
    }

    boolean leaves() {
        return method.equals("DELETE") && subscription().isPresent();
    }

    /** The name of the sign-up that this is about; absent when it is about something else or has no name. */
    Optional<String> subscription() {
        Matcher named = SUBSCRIPTION.matcher(path);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    Request at(String otherPath) {
        return new Request(as, method, otherPath, body, idempotencyKey, from);
    }
}
