package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an alarm has to have so that it reaches somebody who then knows what to do. */
final class AlarmRules {
    static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final List<String> TOPIC = List.of("${OperatorTopic}");
    private static final Pattern ANCHOR = Pattern.compile("See docs/runbook\\.md#([\\w-]+)$");

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-limits.html, and it cannot be raised. */
    private static final int MOST_METRICS = 10;

    private AlarmRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "Every alarm tells the operator's topic when it goes off, and when it is over",
                        stack -> broken(
                                stack,
                                alarm -> !Statement.texts(alarm.path("AlarmActions"))
                                                .equals(TOPIC)
                                        || !Statement.texts(alarm.path("OKActions"))
                                                .equals(TOPIC)
                                        || !alarm.path("ActionsEnabled").asBoolean(true)),
                        Mutation.remove("an alarm tells nobody", "AlertsWait/Properties/AlarmActions"),
                        Mutation.remove("nobody hears that it is over", "AlertsWait/Properties/OKActions"),
                        Mutation.put(
                                "it tells those who wait for a code",
                                "AlertsWait/Properties/AlarmActions/0",
                                "!Ref HoldingTopic"),
                        Mutation.put("it is silenced", "AlertsWait/Properties/ActionsEnabled", "false")),
                Rule.inEachStage(
                        "Every alarm says what no data mean",
                        stack -> broken(
                                stack,
                                alarm -> !Set.of("breaching", "notBreaching", "ignore")
                                        .contains(alarm.path("TreatMissingData").asText())),
                        Mutation.remove("CloudWatch decides", "StreamBehind/Properties/TreatMissingData"),
                        Mutation.put(
                                "an alarm has a third state", "StreamBehind/Properties/TreatMissingData", "missing")),
                Rule.inEachStage(
                        "Every alarm leads to its entry in the runbook, and every entry there has an alarm",
                        stack -> strayEntries(stack, Runbook.read()),
                        Mutation.remove("an alarm explains nothing", "AlertsWait/Properties/AlarmDescription"),
                        Mutation.put(
                                "an alarm leads nowhere",
                                "AlertsWait/Properties/AlarmDescription",
                                "See docs/runbook.md#alarms-that-nobody-described"),
                        Mutation.remove("an entry is left without its alarm", "SmsSpend")),
                Rule.inEachStage(
                        "A formula has as many metrics as CloudWatch takes, and one result",
                        stack -> broken(stack, alarm -> alarm.has("Metrics") && !isFormula(alarm.path("Metrics"))),
                        Mutation.put("it has an eleventh", "AgreementFunctionsFail/Properties/Metrics", formula(11)),
                        Mutation.remove("it has two results", "AlertsRefused/Properties/Metrics/1/ReturnData"),
                        Mutation.put("two parts have one name", "AlertsRefused/Properties/Metrics/1/Id", "refused")),
                Rule.inEachStage(
                        "Alarms are on the dashboard",
                        AlarmRules::unseen,
                        Mutation.put(
                                "one is not",
                                "Another",
                                "{Type: AWS::CloudWatch::Alarm, Properties: {MetricName: Errors}}")));
    }

    private static Stream<String> broken(Stack stack, Predicate<JsonNode> isBroken) {
        return stack.ofType(ALARM).entrySet().stream()
                .filter(alarm -> isBroken.test(alarm.getValue().path("Properties")))
                .map(alarm -> alarm.getKey() + " breaks it");
    }

    private static Stream<String> strayEntries(Stack stack, Runbook runbook) {
        var led = stack.ofType(ALARM).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, alarm -> entry(alarm.getValue())));
        var lost = led.entrySet().stream()
                .filter(alarm ->
                        alarm.getValue().filter(runbook.entries()::containsKey).isEmpty())
                .map(alarm -> alarm.getKey() + " leads to no entry");
        var forgotten = runbook.entries().keySet().stream()
                .filter(entry -> !led.containsValue(Optional.of(entry)))
                .map(entry -> "no alarm leads to " + entry);
        var unnamed = led.entrySet().stream()
                .filter(alarm -> alarm.getValue()
                        .map(entry -> runbook.index().stream()
                                .noneMatch(row ->
                                        row.contains("(#" + entry + ")") && row.contains("`" + alarm.getKey() + "`")))
                        .orElse(false))
                .map(alarm -> alarm.getKey() + " is not in the runbook's list");
        return Stream.of(lost, forgotten, unnamed).flatMap(complaints -> complaints);
    }

    private static Optional<String> entry(JsonNode alarm) {
        return Optional.of(
                        ANCHOR.matcher(alarm.at("/Properties/AlarmDescription").asText()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    private static boolean isFormula(JsonNode parts) {
        var ids = parts.valueStream().map(part -> part.path("Id").asText()).collect(Collectors.toSet());
        long results = parts.valueStream()
                .filter(part -> part.path("ReturnData").asBoolean(true))
                .count();
        return parts.valueStream().filter(part -> part.has("MetricStat")).count() <= MOST_METRICS
                && ids.size() == parts.size()
                && results == 1;
    }

    private static Stream<String> unseen(Stack stack) {
        var shown = stack.ofType("AWS::CloudWatch::Dashboard").values().stream()
                .flatMap(WatchedMetric::widgets)
                .flatMap(widget -> Statement.texts(widget.at("/properties/alarms")).stream())
                .collect(Collectors.toSet());
        return stack.ofType(ALARM).keySet().stream()
                .filter(alarm -> !shown.contains("${" + alarm + ".Arn}"))
                .map(alarm -> alarm + " is on no dashboard");
    }

    /** A sum, as YAML. */
    private static String formula(int metrics) {
        return IntStream.range(0, metrics)
                .mapToObj(number -> """
                        , {Id: m%d, ReturnData: false, MetricStat: {Metric: {Namespace: AWS/Lambda, MetricName: Errors, \
                        Dimensions: [{Name: FunctionName, Value: !Ref NotifyFunction}]}, Stat: Sum, Period: 300}}""".formatted(number))
                .collect(Collectors.joining("", "[{Id: all, Expression: 'SUM(FILL(METRICS(), 0))'}", "]"));
    }
}
