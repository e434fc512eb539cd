package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accordwatch.local.template.CloudFormationYaml;
import org.accordwatch.telemetry.Metric;
import org.accordwatch.telemetry.Metrics;
import org.accordwatch.telemetry.Reason;

/** Which metrics there are: AWS's by its documentation, ours by what the code can write. */
record EmittedMetrics(JsonNode documented) {
    private static final Path TABLE = Path.of("src/test/resources/watched/aws-metrics.yaml");

    static EmittedMetrics read() {
        try {
            return new EmittedMetrics(CloudFormationYaml.parse(
                            TABLE.toString(),
                            "metrics:\n" + Files.readString(TABLE).indent(2))
                    .path("metrics"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(WatchedMetric watched, Stack stack) {
        return watched.namespace().equals(Metrics.NAMESPACE) ? isOurs(watched) : isAmazons(watched, stack);
    }

    private static boolean isOurs(WatchedMetric watched) {
        var dimensions = watched.dimensions();
        return Arrays.stream(Metric.values()).map(Metric::title).anyMatch(watched.name()::equals)
                && "${AWS::StackName}".equals(dimensions.get(Metrics.STACK))
                && Set.of(Metrics.STACK, Metrics.REASON).containsAll(dimensions.keySet())
                && (!dimensions.containsKey(Metrics.REASON)
                        || Arrays.stream(Reason.values())
                                .anyMatch(reason -> reason.title().equals(dimensions.get(Metrics.REASON))));
    }

    private boolean isAmazons(WatchedMetric watched, Stack stack) {
        return documented
                .valueStream()
                .filter(entry -> entry.path("namespace").asText().equals(watched.namespace()))
                .filter(entry -> Statement.texts(entry.path("metrics")).contains(watched.name()))
                .flatMap(entry -> entry.path("dimensions").valueStream())
                .anyMatch(set -> fits(set, watched.dimensions(), stack));
    }

    private static boolean fits(JsonNode set, Map<String, String> dimensions, Stack stack) {
        return set.size() == dimensions.size()
                && set.propertyStream()
                        .allMatch(dimension -> dimensions.containsKey(dimension.getKey())
                                && names(dimension.getValue().asText(), stack)
                                        .anyMatch(id -> ("${" + id + "}").equals(dimensions.get(dimension.getKey()))));
    }

    /** The logical ids of all that there is of a kind. */
    private static Stream<String> names(String kind, Stack stack) {
        return switch (kind) {
            case "function" -> stack.functions().stream().map(LambdaFunction::id);
            case "stream reader" -> streams(stack).map(event -> event.function().id());
            case "keeper" ->
                streams(stack)
                        .filter(event -> event.properties()
                                .at("/DestinationConfig/OnFailure/Destination")
                                .isTextual())
                        .map(event -> event.function().id());
            // SAM names the mapping that it makes so.
            case "stream" ->
                streams(stack)
                        .filter(event -> Statement.texts(event.properties().at("/MetricsConfig/Metrics"))
                                .contains("EventCount"))
                        .map(event -> event.function().id() + event.name());
            case "table" -> stack.ofType("AWS::DynamoDB::Table").keySet().stream();
            case "api" -> stack.apis().keySet().stream();
            default -> throw new AssertionError("the table of AWS's metrics names no kind: " + kind);
        };
    }

    private static Stream<LambdaFunction.Event> streams(Stack stack) {
        return stack.events(LambdaFunction.Event::isStream).stream();
    }
}
