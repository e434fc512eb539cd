package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A function of a {@link Stack}. */
record LambdaFunction(String id, JsonNode properties) {

    /** What calls a function. */
    record Event(LambdaFunction function, String name, String type, JsonNode properties) {
        boolean isRoute() {
            return type.equals("HttpApi");
        }

        boolean isStream() {
            return type.equals("DynamoDB");
        }

        boolean isSchedule() {
            return type.equals("Schedule") || type.equals("ScheduleV2");
        }

        /** As API Gateway names routes. */
        String route() {
            return properties.path("Method").asText() + " "
                    + properties.path("Path").asText();
        }

        @Override
        public String toString() {
            return function.id() + "." + name;
        }
    }

    /** The logical id of its role; empty, where it has none of this template. */
    String role() {
        return Stack.target(properties.path("Role")).orElse("");
    }

    /** In seconds; Lambda's default is 3. */
    int timeout() {
        return properties.path("Timeout").asInt(3);
    }

    OptionalInt reserved() {
        var reserved = properties.path("ReservedConcurrentExecutions");
        return reserved.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(reserved.asInt());
    }

    Optional<String> logs() {
        return Stack.target(properties.at("/LoggingConfig/LogGroup"));
    }

    List<Event> events() {
        return properties.path("Events").properties().stream()
                .map(event -> new Event(
                        this,
                        event.getKey(),
                        event.getValue().path("Type").asText(),
                        event.getValue().path("Properties")))
                .toList();
    }
}
