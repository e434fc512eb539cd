package org.accordwatch.hardening;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The topic by which alarms reach the operator. That it is encrypted, {@link DataRules} says. */
final class OperatorTopicRules {
    private static final String TOPIC = "OperatorTopic";
    private static final String CLOUDWATCH = "cloudwatch.amazonaws.com";
    private static final String POLICY = "OperatorTopicPolicy/Properties/PolicyDocument/Statement/";
    private static final String KEY = "DataKey/Properties/KeyPolicy/Statement/AlarmsOfThisAccount";

    private OperatorTopicRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "CloudWatch may publish alarms of this account to the operator's topic, and nobody else may",
                        OperatorTopicRules::open,
                        Mutation.remove("CloudWatch may not", POLICY + "AlarmsOfThisAccountPublish"),
                        Mutation.remove("alarms of any account may", POLICY + "AlarmsOfThisAccountPublish/Condition"),
                        Mutation.put(
                                "the whole account may",
                                POLICY + "AlarmsOfThisAccountPublish/Principal",
                                "{AWS: !Ref AWS::AccountId}"),
                        Mutation.remove("whom IAM allows it may, too", POLICY + "NobodyElsePublishes")),
                Rule.inEachStage(
                        "CloudWatch may use the key that the operator's topic is encrypted with, for this account alone",
                        stack -> statements(stack, "DataKey")
                                        .anyMatch(statement -> isCloudWatchs(statement)
                                                && Set.copyOf(statement.actions())
                                                        .equals(Set.of("kms:Decrypt", "kms:GenerateDataKey")))
                                ? Stream.empty()
                                : Stream.of("alarms cannot be encrypted"),
                        Mutation.remove("it may not", KEY),
                        Mutation.put("it may only read", KEY + "/Action", "kms:Decrypt"),
                        Mutation.remove("any account's CloudWatch may", KEY + "/Condition")),
                Rule.inEachStage(
                        "No function may publish to the operator's topic, or subscribe anybody to it",
                        stack -> stack.functions().stream()
                                .filter(function -> stack.permissions(function).stream()
                                        .filter(Statement::allows)
                                        .anyMatch(statement ->
                                                statement.resources().contains("${" + TOPIC + "}")
                                                        && statement.actions().stream()
                                                                .anyMatch(action -> action.startsWith("sns:"))))
                                .map(function -> function.id() + " may reach the operator"),
                        Mutation.put(
                                "Notify publishes there, too",
                                "TellAudiences/Properties/PolicyDocument/Statement/PublishToAudiences/Resource",
                                "[!Ref OperatorTopic]")));
    }

    private static Stream<String> open(Stack stack) {
        var policy = statements(stack, "OperatorTopicPolicy").toList();
        var allowed = policy.stream().filter(Statement::allows).toList();
        var published = allowed.size() == 1
                && allowed.stream().allMatch(statement -> isCloudWatchs(statement) && statement.allows("sns:Publish"));
        var closed = policy.stream()
                .anyMatch(statement -> statement.denies("sns:Publish")
                        && statement.json().path("Principal").asText().equals("*")
                        && statement.resources().equals(List.of("${" + TOPIC + "}"))
                        && statement
                                .json()
                                .at("/Condition/Bool/aws:PrincipalIsAWSService")
                                .asText()
                                .equals("false"));
        return Stream.of(
                        published ? "" : "the topic's policy lets somebody else publish, or nobody",
                        closed ? "" : "the topic is open to whom IAM allows it")
                .filter(complaint -> !complaint.isEmpty());
    }

    private static boolean isCloudWatchs(Statement statement) {
        return statement.allows()
                && statement.json().at("/Principal/Service").asText().equals(CLOUDWATCH)
                && statement
                        .json()
                        .at("/Condition/StringEquals/aws:SourceAccount")
                        .asText()
                        .equals("${AWS::AccountId}");
    }

    private static Stream<Statement> statements(Stack stack, String owner) {
        return stack.statements().stream().filter(statement -> statement.owner().equals(owner));
    }
}
