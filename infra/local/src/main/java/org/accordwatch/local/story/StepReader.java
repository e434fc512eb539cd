package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.sns.inbox.Type;

/** Reads the steps of a story one after the other, since a step may use the names that those before it gave. */
final class StepReader {
    private static final Set<String> NUMBERS_ALONE = Set.of("stop", "start");

    private final Path file;
    /** The channel of each sign-up that has a name. */
    private final Map<String, String> channels = new LinkedHashMap<>();

    private int number;

    StepReader(Path file) {
        this.file = file;
    }

    /** @throws BrokenStory for a step that says what no step says */
    Step read(JsonNode json) {
        number++;
        if (json.has("advance")) {
            return advance(json);
        }
        if (json.has("receives")) {
            return receives(json);
        }
        if (!Set.of("editor", "reader").contains(json.path("as").asText())) {
            throw broken("needs \"as\": \"editor\" or \"reader\"");
        }
        for (var deed : List.of("confirm", "leaveByLink", "stop", "start")) {
            if (json.has(deed) && !json.has("request")) {
                return deed(deed, json);
            }
        }
        var step = new SendReader(json, this::broken, channels).read();
        step.name().ifPresent(name -> channels.put(name, channel(step)));
        return step;
    }

    private static String channel(Step.Send step) {
        return step.request().body().map(body -> body.path("channel").asText()).orElse("");
    }

    private Step advance(JsonNode json) {
        allow(json, Set.of("advance"));
        try {
            return new Step.Advance(Leap.parse(json.path("advance").asText()));
        } catch (IllegalArgumentException e) {
            throw broken("has an \"advance\" that " + e.getMessage());
        }
    }

    private Step receives(JsonNode json) {
        allow(json, Set.of("receives"));
        var byEndpoint = new LinkedHashMap<String, List<Type>>();
        if (!json.path("receives").isObject()) {
            throw broken("needs \"receives\" such as {\"magnets@example.com\": [\"confirmation\", \"alert\"]}");
        }
        json.path("receives")
                .properties()
                .forEach(endpoint -> byEndpoint.put(endpoint.getKey(), types(endpoint.getValue())));
        return new Step.Receives(byEndpoint);
    }

    private List<Type> types(JsonNode names) {
        if (!names.isArray()) {
            throw broken("needs a list for each endpoint in \"receives\"");
        }
        return names.valueStream().map(name -> type(name.asText())).toList();
    }

    private Type type(String name) {
        for (var type : Type.values()) {
            if (name.equals(type.name().toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        throw broken("has \"" + name + "\" in \"receives\", which is none of confirmation, code, alert and digest");
    }

    private Step deed(String deed, JsonNode json) {
        allow(json, deed.equals("confirm") ? Set.of("as", deed, "link") : Set.of("as", deed));
        if (!json.path("as").asText().equals("reader")) {
            throw broken("has \"" + deed + "\", which only a reader does");
        }
        var name = json.path(deed).asText();
        var channel = Optional.ofNullable(channels.get(name))
                .orElseThrow(() -> broken("speaks of \"" + name + "\", which no sign-up before it is called"));
        if (NUMBERS_ALONE.contains(deed) && !channel.equals("sms")) {
            throw broken(
                    "has \"" + deed + "\", which holders of numbers do, and \"" + name + "\" is no sign-up by sms");
        }
        return switch (deed) {
            case "confirm" -> new Step.Confirm(name, which(json.path("link").asText("latest")));
            case "leaveByLink" -> new Step.LeaveByLink(name);
            case "stop" -> new Step.Stop(name);
            default -> new Step.Start(name);
        };
    }

    private Step.Which which(String link) {
        return switch (link) {
            case "first" -> Step.Which.FIRST;
            case "latest" -> Step.Which.LATEST;
            default -> throw broken("needs \"link\": \"first\" or \"latest\"");
        };
    }

    private void allow(JsonNode json, Set<String> members) {
        json.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw broken("has an unknown member \"" + name + "\"");
            }
        });
    }

    private BrokenStory broken(String why) {
        return new BrokenStory(file, "step " + number + " " + why);
    }
}
