package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the functions and the API write what they have done; that it is encrypted, {@link DataRules} says. */
final class LogRules {
    private static final String LOGS = "AWS::Logs::LogGroup";
    private static final String PREFIX = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:";

    private LogRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "Every function and the API have a log group of their own, and functions write JSON",
                        LogRules::sharedGroups,
                        Mutation.remove(
                                "Lambda makes the log group of Notify, which keeps everything",
                                "NotifyFunction/Properties/LoggingConfig"),
                        Mutation.put(
                                "two functions write to one group",
                                "NotifyFunction/Properties/LoggingConfig/LogGroup",
                                "!Ref ReconcileLogs"),
                        Mutation.put(
                                "a function writes into the API's log",
                                "NotifyFunction/Properties/LoggingConfig/LogGroup",
                                "!Ref ApiLogs"),
                        Mutation.remove("functions write lines of text", "/Globals/Function/LoggingConfig")),
                Rule.inEachStage(
                        "A function may write to its own log group and to no other",
                        LogRules::strangeLogs,
                        Mutation.put(
                                "Notify writes into another's log",
                                "NotifyRole/Properties/Policies/0/PolicyDocument/Statement/Log/Resource",
                                "!GetAtt ReconcileLogs.Arn"),
                        Mutation.remove(
                                "Notify may not write at all",
                                "NotifyRole/Properties/Policies/0/PolicyDocument/Statement/Log")),
                Rule.of(
                        "Logs are kept as long as the parameter says, which cannot say for ever",
                        LogRules::endlessLogs,
                        Mutation.remove("a log is kept for ever", "NotifyLogs/Properties/RetentionInDays"),
                        Mutation.put("a log is kept for years", "ApiLogs/Properties/RetentionInDays", "3653"),
                        Mutation.put(
                                "the parameter takes ten years",
                                "/Parameters/LogRetentionDays/AllowedValues/-",
                                "3653"),
                        Mutation.remove("the parameter takes anything", "/Parameters/LogRetentionDays/AllowedValues")),
                Rule.inEachStage(
                        "The key's policy lets CloudWatch Logs encrypt every log group, by its name",
                        LogRules::unreadableLogs,
                        Mutation.put(
                                "a group has a name that the policy does not know",
                                "NotifyLogs/Properties/LogGroupName",
                                "!Sub /aws/lambda/${AWS::StackName}/notify"),
                        Mutation.remove(
                                "a group has a name of CloudFormation's", "NotifyLogs/Properties/LogGroupName")));
    }

    private static Stream<String> sharedGroups(Stack stack) {
        var users = new ArrayList<Map.Entry<String, String>>();
        stack.functions()
                .forEach(function ->
                        users.add(Map.entry(function.id(), function.logs().orElse(""))));
        stack.apis()
                .forEach((id, api) -> users.add(Map.entry(
                        id,
                        Stack.target(api.at("/AccessLogSettings/DestinationArn"))
                                .orElse(""))));
        var shared = users.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(group -> group.getValue().size() > 1 || !stack.has(group.getKey(), LOGS))
                .map(group -> group.getValue() + " write to '" + group.getKey() + "'");
        var plain = stack.functions().stream()
                .filter(function -> !function.properties()
                        .at("/LoggingConfig/LogFormat")
                        .asText()
                        .equals("JSON"))
                .map(function -> function.id() + " writes no JSON");
        return Stream.concat(shared, plain);
    }

    private static Stream<String> strangeLogs(Stack stack) {
        return stack.functions().stream()
                .filter(function -> !logged(stack, function)
                        .equals(Set.of("${" + function.logs().orElse("") + ".Arn}")))
                .map(function -> function.id() + " may write to " + logged(stack, function));
    }

    private static Set<String> logged(Stack stack, LambdaFunction function) {
        return stack.permissions(function).stream()
                .filter(Statement::allows)
                .filter(statement -> statement.actions().stream().anyMatch(action -> action.startsWith("logs:")))
                .flatMap(statement -> statement.resources().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> endlessLogs(Template template) {
        var groups = template.json().path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(LOGS))
                .filter(resource -> !resource.getValue()
                        .at("/Properties/RetentionInDays/Ref")
                        .asText()
                        .equals("LogRetentionDays"))
                .map(resource -> resource.getKey() + " does not follow LogRetentionDays");
        var allowed = template.json().at("/Parameters/LogRetentionDays/AllowedValues");
        var values = allowed.isEmpty()
                        || allowed.valueStream().mapToInt(JsonNode::asInt).anyMatch(LogRules::isTooLong)
                ? Stream.of("LogRetentionDays may be " + allowed)
                : Stream.<String>empty();
        return Stream.concat(groups, values);
    }

    /** Two years, so that a log can be compared with the year before. */
    private static boolean isTooLong(int days) {
        return days < 1 || days > 731;
    }

    private static Stream<String> unreadableLogs(Stack stack) {
        var known = stack.statements().stream()
                .filter(statement -> stack.has(statement.owner(), "AWS::KMS::Key"))
                .flatMap(statement ->
                        Statement.texts(statement.json().at("/Condition/ArnLike/kms:EncryptionContext:aws:logs:arn"))
                                .stream())
                .map(pattern -> pattern.replaceFirst("\\*$", ""))
                .toList();
        return stack.ofType(LOGS).entrySet().stream()
                .filter(group -> known.stream()
                        .noneMatch((PREFIX
                                + group.getValue()
                                        .at("/Properties/LogGroupName")
                                        .asText())::startsWith))
                .map(group -> group.getKey() + " has a name that the key's policy does not know");
    }
}
