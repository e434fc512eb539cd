package org.accordwatch.hardening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A metric that an alarm or the dashboard looks at.
 *
 * @param by the logical id of what looks at it
 * @param dimensions references in them stand as {@link Stack} has them
 */
public record WatchedMetric(String by, String namespace, String name, Map<String, String> dimensions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that the template looks at. */
    public static List<WatchedMetric> ofTheTemplate() {
        var stack = Template.read().in("dev");
        return Stream.concat(ofAlarms(stack), ofDashboards(stack)).toList();
    }

    static Stream<WatchedMetric> ofAlarms(Stack stack) {
        return stack.ofType("AWS::CloudWatch::Alarm").entrySet().stream()
                .flatMap(alarm -> ofAlarm(alarm.getKey(), alarm.getValue().path("Properties")));
    }

    static Stream<WatchedMetric> ofAlarm(String id, JsonNode properties) {
        var formula = properties.path("Metrics").valueStream().map(part -> part.at("/MetricStat/Metric"));
        return Stream.concat(Stream.of(properties), formula)
                .filter(metric -> metric.has("MetricName"))
                .map(metric -> new WatchedMetric(
                        id,
                        metric.path("Namespace").asText(),
                        metric.path("MetricName").asText(),
                        pairs(metric.path("Dimensions"))));
    }

    static Stream<WatchedMetric> ofDashboards(Stack stack) {
        return stack.ofType("AWS::CloudWatch::Dashboard").entrySet().stream()
                .flatMap(dashboard -> widgets(dashboard.getValue())
                        .flatMap(widget -> widget.at("/properties/metrics").valueStream())
                        .map(metric -> ofDashboard(dashboard.getKey(), metric)));
    }

    /** What is drawn on a dashboard. */
    static Stream<JsonNode> widgets(JsonNode dashboard) {
        try {
            return JSON.readTree(dashboard.at("/Properties/DashboardBody").asText())
                    .path("widgets")
                    .valueStream();
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In a dashboard a metric is an array: its namespace, its name, each dimension's name and value, and perhaps how it is drawn. */
    private static WatchedMetric ofDashboard(String id, JsonNode metric) {
        var texts = metric.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
        var dimensions = new LinkedHashMap<String, String>();
        for (int at = 2; at + 1 < texts.size(); at += 2) {
            dimensions.put(texts.get(at), texts.get(at + 1));
        }
        return new WatchedMetric(id, texts.get(0), texts.get(1), dimensions);
    }

    private static Map<String, String> pairs(JsonNode dimensions) {
        var pairs = new LinkedHashMap<String, String>();
        dimensions.forEach(
                pair -> pairs.put(pair.path("Name").asText(), pair.path("Value").asText()));
        return pairs;
    }

    @Override
    public String toString() {
        return by + " watches " + namespace + " " + name + " of " + dimensions;
    }
}
