package org.accordwatch.hardening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What alarms and the dashboard look at: at things that are there, and at everything that can fail. */
final class WatchRules {
    /** Its alarm takes the lack of its measure for a failure. */
    private static final String WATCHDOG = "WatchOutboxFunction";

    private static final Set<String> WITH_INFO = Set.of("TRACE", "DEBUG", "INFO");
    private static final String FORMULA = "BackgroundFunctionsFail/Properties/Metrics/";

    private WatchRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "An alarm watches a metric that AWS or the code emits, with all of its dimensions",
                        stack -> unknown(WatchedMetric.ofAlarms(stack), stack),
                        Mutation.put(
                                "a metric is misspelt", "AlertsWait/Properties/MetricName", "OldestWaitingChanges"),
                        Mutation.put("a namespace is misspelt", "AlertsWait/Properties/Namespace", "AccordWatch"),
                        Mutation.put(
                                "a dimension is misspelt", "StreamBehind/Properties/Dimensions/0/Name", "Function"),
                        Mutation.put(
                                "a dimension too many",
                                "StreamBehind/Properties/Dimensions/-",
                                "{Name: Resource, Value: live}"),
                        Mutation.remove("all stacks' metrics are one", "AlertsWait/Properties/Dimensions"),
                        Mutation.put(
                                "a function that reads no stream has an iterator",
                                "StreamBehind/Properties/Dimensions/0/Value",
                                "!Ref RecoverFunction"),
                        Mutation.put(
                                "a function is none of this stack",
                                "StreamBehind/Properties/Dimensions/0/Value",
                                "Notify"),
                        Mutation.put(
                                "alerts fail for a reason that there is not",
                                "AlertsRefused/Properties/Metrics/1/MetricStat/Metric/Dimensions/1/Value",
                                "Forbidden"),
                        Mutation.remove(
                                "Lambda counts no events of the stream",
                                "NotifyFunction/Properties/Events/Changes/Properties/MetricsConfig"),
                        Mutation.put(
                                "spending has a topic",
                                "SmsSpend/Properties/Dimensions",
                                "[{Name: TopicName, Value: !GetAtt HoldingTopic.TopicName}]")),
                Rule.inEachStage(
                        "The dashboard shows metrics that AWS or the code emits",
                        stack -> unknown(WatchedMetric.ofDashboards(stack), stack),
                        Mutation.put(
                                "it shows none",
                                "Dashboard/Properties/DashboardBody",
                                "'{\"widgets\": [{\"properties\": {\"metrics\": [[\"AWS/Lambda\", \"Failures\"]]}}]}'")),
                Rule.inEachStage(
                        "Metrics, which pass for lines of level INFO, are not filtered out of the logs",
                        stack -> stack.functions().stream()
                                .filter(function -> !WITH_INFO.contains(function.properties()
                                        .at("/LoggingConfig/ApplicationLogLevel")
                                        .asText("INFO")))
                                .map(function -> function.id() + " drops them"),
                        Mutation.put(
                                "only warnings are kept",
                                "/Globals/Function/LoggingConfig/ApplicationLogLevel",
                                "WARN"),
                        Mutation.put(
                                "Notify keeps errors alone",
                                "NotifyFunction/Properties/LoggingConfig/ApplicationLogLevel",
                                "ERROR")),
                Rule.inEachStage(
                        "Every function has somebody who hears of its failures",
                        stack -> unwatched(stack, "Errors", _ -> true),
                        Mutation.remove("nobody hears of Notify's", FORMULA + "1"),
                        Mutation.put(
                                "a function is new",
                                "AnotherFunction",
                                "{Type: AWS::Serverless::Function, Properties: {Handler: x}}")),
                Rule.inEachStage(
                        "Every function has somebody who hears that it is throttled",
                        stack -> unwatched(stack, "Throttles", _ -> true),
                        Mutation.remove(
                                "nobody hears of Subscribe's", "SubscriptionFunctionsThrottled/Properties/Metrics/1")),
                Rule.inEachStage(
                        "A schedule that stands still is noticed: no data alarm",
                        WatchRules::unmissed,
                        Mutation.remove("nobody misses Recover", "RecoverStands"),
                        Mutation.put("nobody minds", "RecoverStands/Properties/TreatMissingData", "notBreaching"),
                        Mutation.put(
                                "nobody minds that nobody measures",
                                "AlertsWait/Properties/TreatMissingData",
                                "notBreaching")),
                Rule.inEachStage(
                        "Every function's failures are on the dashboard",
                        stack -> without(
                                stack,
                                _ -> true,
                                WatchedMetric.ofDashboards(stack)
                                        .filter(metric -> metric.name().equals("Errors"))),
                        Mutation.put(
                                "a function is new",
                                "AnotherFunction",
                                "{Type: AWS::Serverless::Function, Properties: {Handler: x}}")));
    }

    private static Stream<String> unknown(Stream<WatchedMetric> watched, Stack stack) {
        var emitted = EmittedMetrics.read();
        return watched.filter(metric -> !emitted.has(metric, stack)).map(metric -> metric + ", which nobody emits");
    }

    private static Stream<String> unwatched(Stack stack, String metric, Predicate<LambdaFunction> which) {
        return without(
                stack,
                which,
                WatchedMetric.ofAlarms(stack).filter(watched -> watched.name().equals(metric)));
    }

    private static Stream<String> without(Stack stack, Predicate<LambdaFunction> which, Stream<WatchedMetric> watched) {
        var names =
                watched.map(metric -> metric.dimensions().get("FunctionName")).collect(Collectors.toSet());
        return stack.functions().stream()
                .filter(which)
                .filter(function -> !names.contains("${" + function.id() + "}"))
                .map(function -> function.id() + " is not watched");
    }

    private static Stream<String> unmissed(Stack stack) {
        var alarming = stack.ofType(AlarmRules.ALARM).entrySet().stream()
                .filter(alarm -> alarm.getValue()
                        .at("/Properties/TreatMissingData")
                        .asText()
                        .equals("breaching"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, alarm -> alarm.getValue().path("Properties")));
        var watched = alarming.entrySet().stream()
                .flatMap(alarm -> WatchedMetric.ofAlarm(alarm.getKey(), alarm.getValue()))
                .toList();
        var runs = without(
                stack,
                function -> !function.id().equals(WATCHDOG)
                        && function.events().stream().anyMatch(LambdaFunction.Event::isSchedule),
                watched.stream().filter(metric -> metric.name().equals("Invocations")));
        return watched.stream().anyMatch(metric -> metric.name().equals("OldestWaitingChange"))
                ? runs
                : Stream.concat(runs, Stream.of("nobody misses the watchdog"));
    }
}
