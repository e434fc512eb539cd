package org.accordwatch.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A metric as CloudWatch would read it out of a function's log line: once for each of the sets of dimensions.
 *
 * @param values all that the line has of it
 */
record Emitted(String namespace, String name, Map<String, String> dimensions, List<Long> values) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The metrics of log lines, oldest first. What is no metric is passed over. */
    static List<Emitted> in(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(line.indexOf('{') < 0 ? line.length() : line.indexOf('{')))
                .filter(line -> line.contains("\"_aws\""))
                .flatMap(Emitted::in)
                .toList();
    }

    private static Stream<Emitted> in(String line) {
        var root = parsed(line);
        return root.at("/_aws/CloudWatchMetrics")
                .valueStream()
                .flatMap(directive -> directive
                        .path("Dimensions")
                        .valueStream()
                        .flatMap(set -> directive
                                .path("Metrics")
                                .valueStream()
                                .map(metric -> of(
                                        root,
                                        directive.path("Namespace").asText(),
                                        metric.path("Name").asText(),
                                        set))));
    }

    private static Emitted of(JsonNode root, String namespace, String name, JsonNode set) {
        var dimensions = new LinkedHashMap<String, String>();
        set.forEach(dimension -> dimensions.put(
                dimension.asText(), root.required(dimension.asText()).asText()));
        var value = root.required(name);
        var values = value.isArray() ? value.valueStream() : Stream.of(value);
        return new Emitted(
                namespace, name, dimensions, values.map(JsonNode::asLong).toList());
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
