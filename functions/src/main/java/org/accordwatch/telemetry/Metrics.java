package org.accordwatch.telemetry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/**
 * What a function counts and measures. It gathers during a run and is written when the run ends, in CloudWatch's
 * <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * metric format</a>: a log line that CloudWatch reads metrics out of. Safe for use by many threads.
 */
public final class Metrics {
    /** Where all metrics of all stacks of an account are. */
    public static final String NAMESPACE = "Accordwatch";

    /** Tells the stacks of an account apart. */
    public static final String STACK = "Stack";

    public static final String REASON = "Reason";

    private final String stack;
    private final Output output;
    private final Clock clock;
    private final Map<Optional<Reason>, Map<Metric, List<Long>>> gathered = new LinkedHashMap<>();

    Metrics(String stack, Output output, Clock clock) {
        this.stack = stack;
        this.output = output;
        this.clock = clock;
    }

    public synchronized void count(Metric metric, int times) {
        if (times > 0) {
            add(Optional.empty(), metric, times);
        }
    }

    /** Counts once, under the reason and in all. */
    public synchronized void count(Metric metric, Reason reason) {
        add(Optional.of(reason), metric, 1);
    }

    /** Takes down a value of its own beside all others; at most 100 in a run, which is what the format has room for. */
    public synchronized void measure(Metric metric, long value) {
        values(Optional.empty(), metric).add(value);
    }

    /** Writes what was gathered, a line for each reason; nothing when there is nothing. */
    public synchronized void write(String requestId) {
        gathered.forEach((reason, values) -> output.line(JsonText.write(document(reason, values, requestId))));
        gathered.clear();
    }

    private void add(Optional<Reason> reason, Metric metric, long times) {
        var values = values(reason, metric);
        long before = values.isEmpty() ? 0 : values.removeLast();
        values.add(before + times);
    }

    private List<Long> values(Optional<Reason> reason, Metric metric) {
        return gathered.computeIfAbsent(reason, _ -> new EnumMap<>(Metric.class))
                .computeIfAbsent(metric, _ -> new ArrayList<>());
    }

    private Json document(Optional<Reason> reason, Map<Metric, List<Long>> values, String requestId) {
        var sets = reason.isPresent() ? List.of(List.of(STACK), List.of(STACK, REASON)) : List.of(List.of(STACK));
        var directive = Json.object()
                .put("Namespace", NAMESPACE)
                .put("Dimensions", sets, set -> Json.items(set, Json::text))
                .put(
                        "Metrics",
                        List.copyOf(values.keySet()),
                        metric -> Json.object()
                                .put("Name", metric.title())
                                .put("Unit", metric.unit())
                                .build())
                .build();
        var document = Json.object()
                .put(
                        "_aws",
                        Json.object()
                                .put("Timestamp", clock.millis())
                                .put("CloudWatchMetrics", List.of(directive), each -> each)
                                .build())
                .put(STACK, stack)
                .putIfPresent(REASON, reason.map(Reason::title));
        values.forEach((metric, all) -> document.put(metric.title(), value(all)));
        return document.put(Log.REQUEST_ID, requestId).build();
    }

    private static Json value(List<Long> all) {
        return all.size() == 1 ? Json.number(all.getFirst()) : Json.items(all, Json::number);
    }
}
