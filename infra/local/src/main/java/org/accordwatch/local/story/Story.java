package org.accordwatch.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A story as its file tells it: a list of {@code {as, request, body, idempotencyKey, expect}}. */
public record Story(String name, List<Step> steps) {
    private static final Set<String> MEMBERS = Set.of("as", "request", "body", "idempotencyKey", "expect");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    public Story {
        steps = List.copyOf(steps);
    }

    /** @throws BrokenStory when the file cannot be read or says what no story says */
    public static Story read(Path file) {
        try {
            var json = JsonMapper.builder().build().readTree(Files.readString(file));
            if (!json.isArray()) {
                throw new BrokenStory(file, "it is not a list of requests");
            }
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : json) {
                steps.add(step(file, steps.size() + 1, step));
            }
            return new Story(file.getFileName().toString(), steps);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BrokenStory(
                    file, "it is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException e) {
            throw new BrokenStory(file, Files.exists(file) ? "it is not readable as text" : "there is no such file");
        }
    }

    private static Step step(Path file, int number, JsonNode json) {
        var request = json.path("request").asText().split(" ", -1);
        var as = json.path("as").asText();
        if (!as.equals("editor") && !as.equals("reader")) {
            throw new BrokenStory(file, "step " + number + " needs \"as\": \"editor\" or \"reader\"");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new BrokenStory(file, "step " + number + " has an unknown member \"" + name + "\"");
            }
        });
        if (request.length != 2 || !METHODS.contains(request[0]) || !request[1].startsWith("/")) {
            throw new BrokenStory(file, "step " + number + " needs a \"request\" such as \"POST /agreements\"");
        }
        return new Step(
                as,
                request[0],
                request[1],
                Optional.ofNullable(json.get("body")),
                Optional.ofNullable(json.get("idempotencyKey")).map(JsonNode::asText),
                json.path("expect").asInt(expected(request[0], request[1])));
    }

    /** What the API answers to a request of that sort when all is well. */
    private static int expected(String method, String path) {
        return switch (method) {
            case "POST" -> path.equals("/subscriptions") ? 202 : path.endsWith("/confirmation") ? 200 : 201;
            case "DELETE" -> 204;
            default -> 200;
        };
    }
}
