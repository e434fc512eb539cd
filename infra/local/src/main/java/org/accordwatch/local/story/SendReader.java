package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a step that sends a request.
 *
 * @param broken makes the failure out of what the step does wrong
 * @param names of the sign-ups before it
 */
record SendReader(JsonNode json, Function<String, BrokenStory> broken, Map<String, String> names) {
    private static final Set<String> MEMBERS =
            Set.of("as", "request", "body", "idempotencyKey", "expect", "name", "confirm", "from", "answers");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    private static final String NAME = "[A-Za-z0-9-]+";

    Step.Send read() {
        json.fieldNames()
                .forEachRemaining(name -> require(MEMBERS.contains(name), "has an unknown member \"" + name + "\""));
        var request = request();
        return new Step.Send(request, expected(request), name(request), confirm(request), answers());
    }

    private Request request() {
        var words = json.path("request").asText().split(" ", -1);
        require(
                words.length == 2 && METHODS.contains(words[0]) && words[1].startsWith("/"),
                "needs a \"request\" such as \"POST /agreements\"");
        Request.NAME
                .matcher(words[1])
                .results()
                .map(name -> name.group(1))
                .forEach(name -> require(
                        names.containsKey(name), "speaks of \"" + name + "\", which no sign-up before it is called"));
        return new Request(
                json.path("as").asText(),
                words[0],
                words[1],
                Optional.ofNullable(json.get("body")),
                Optional.ofNullable(json.get("idempotencyKey")).map(JsonNode::asText),
                from());
    }

    private Optional<String> from() {
        var from = Optional.ofNullable(json.get("from")).map(JsonNode::asText);
        from.ifPresent(address -> {
            try {
                InetAddress.ofLiteral(address);
            } catch (IllegalArgumentException _) {
                throw broken.apply("needs a \"from\" that is an IP address such as \"203.0.113.7\"");
            }
        });
        return from;
    }

    /** What the API answers to a request of that sort when all is well. */
    private List<Integer> expected(Request request) {
        if (json.has("expect")) {
            require(json.path("expect").isInt(), "needs an \"expect\" that is a status such as 404");
            return List.of(json.path("expect").intValue());
        }
        return switch (request.method()) {
            case "POST" -> List.of(request.signsUp() ? 202 : request.path().endsWith("/confirmation") ? 200 : 201);
            case "PUT" -> List.of(200, 202);
            case "DELETE" -> List.of(204);
            default -> List.of(200);
        };
    }

    private Optional<String> name(Request request) {
        var name = Optional.ofNullable(json.get("name")).map(JsonNode::asText);
        name.ifPresent(given -> {
            require(request.signsUp(), "has a \"name\", which only sign-ups have");
            require(given.matches(NAME), "needs a \"name\" of letters, digits and hyphens");
            require(!names.containsKey(given), "gives the \"name\" \"" + given + "\" a second time");
        });
        return name;
    }

    private boolean confirm(Request request) {
        if (!json.has("confirm")) {
            return true;
        }
        require(request.signsUp() || request.changesInterests(), "has \"confirm\", but nothing to be confirmed");
        require(json.path("confirm").isBoolean(), "needs a \"confirm\" that is true or false");
        return json.path("confirm").booleanValue();
    }

    private Map<String, JsonNode> answers() {
        var answers = new LinkedHashMap<String, JsonNode>();
        if (json.has("answers")) {
            require(json.path("answers").isObject(), "needs \"answers\" such as {\"state\": \"active\"}");
            json.path("answers").properties().forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        }
        return answers;
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            throw broken.apply(otherwise);
        }
    }
}
