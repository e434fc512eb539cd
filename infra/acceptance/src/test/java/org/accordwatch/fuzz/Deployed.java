package org.accordwatch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accordwatch.local.template.CloudFormationYaml;

/** What calls the template's functions. */
final class Deployed {
    private static final Path TEMPLATE = Path.of("../../template.yaml");

    private Deployed() {}

    /**
     * A route of the API.
     *
     * @param function the logical id of the function behind it
     * @param path with its variables: {@code /agreements/{id}}
     */
    record Route(String function, String handler, String method, String path) {
        String key() {
            return method + " " + path;
        }

        boolean takesBody() {
            return (method.equals("POST") || method.equals("PUT")) && !path.equals("/subscriptions/{id}/rotation");
        }

        @Override
        public String toString() {
            return key();
        }
    }

    static List<Route> routes() {
        return events("HttpApi"::equals)
                .map(event -> new Route(
                        event.function(),
                        event.handler(),
                        event.properties().path("Method").asText(),
                        event.properties().path("Path").asText()))
                .toList();
    }

    /** The logical ids of the functions that run on a schedule. */
    static List<String> scheduled() {
        return events(type -> type.startsWith("Schedule")).map(Event::function).toList();
    }

    private record Event(String function, String handler, String type, JsonNode properties) {}

    private static Stream<Event> events(Predicate<String> type) {
        return template().path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals("AWS::Serverless::Function"))
                .flatMap(function -> function.getValue()
                        .at("/Properties/Events")
                        .valueStream()
                        .map(event -> new Event(
                                function.getKey(),
                                function.getValue().at("/Properties/Handler").asText(),
                                event.path("Type").asText(),
                                event.path("Properties"))))
                .filter(event -> type.test(event.type()));
    }

    private static JsonNode template() {
        try {
            return CloudFormationYaml.parse("template.yaml", Files.readString(TEMPLATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
