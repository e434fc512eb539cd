package org.accordwatch.hardening;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what a role allows. */
final class RoleRules {
    private static final String SCHEDULER_TRUST =
            "ReconcileSchedulerRole/Properties/AssumeRolePolicyDocument/Statement/0/";

    private RoleRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "Every function has a role of its own, of this template",
                        RoleRules::sharedRoles,
                        Mutation.put(
                                "ReadAgreement runs as RecordChange",
                                "ReadAgreementFunction/Properties/Role",
                                "!GetAtt RecordChangeRole.Arn"),
                        Mutation.remove("SAM makes the role of Notify", "NotifyFunction/Properties/Role"),
                        Mutation.put(
                                "Unsubscribe runs as a role of the account",
                                "UnsubscribeFunction/Properties/Role",
                                "!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/Admin")),
                Rule.inEachStage(
                        "No role carries a policy that is not of this template",
                        RoleRules::foreignPolicies,
                        Mutation.put(
                                "Notify writes to every log group of the account",
                                "NotifyRole/Properties/ManagedPolicyArns/-",
                                "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
                        Mutation.put(
                                "SAM adds a policy of its own",
                                "NotifyFunction/Properties/Policies",
                                "[{DynamoDBCrudPolicy: {TableName: !Ref AgreementsTable}}]")),
                Rule.inEachStage(
                        "Every function carries what every function needs, so that its traces arrive",
                        stack -> stack.functions().stream()
                                .filter(function -> !stack.may(function, "xray:PutTraceSegments"))
                                .map(function -> function.id() + " may not write traces"),
                        Mutation.put("Notify may not trace", "NotifyRole/Properties/ManagedPolicyArns", "[]")),
                Rule.inEachStage(
                        "A role trusts Lambda, or the Scheduler on behalf of this account, and nobody else",
                        RoleRules::wrongTrust,
                        Mutation.put(
                                "the whole account may be Notify",
                                "NotifyRole/Properties/AssumeRolePolicyDocument/Statement/0/Principal",
                                "{AWS: !Ref AWS::AccountId}"),
                        Mutation.put(
                                "machines may be Notify, too",
                                "NotifyRole/Properties/AssumeRolePolicyDocument/Statement/0/Principal/Service",
                                "[lambda.amazonaws.com, ec2.amazonaws.com]"),
                        Mutation.remove("schedules of other accounts call Reconcile", SCHEDULER_TRUST + "Condition")),
                Rule.inEachStage(
                        "A schedule calls by a role of this template, since SAM's trusts schedules of any account",
                        stack -> stack.events(event -> event.type().equals("ScheduleV2")).stream()
                                .filter(event -> Stack.target(event.properties().path("RoleArn"))
                                        .filter(role -> stack.has(role, "AWS::IAM::Role"))
                                        .isEmpty())
                                .map(event -> event + " calls by a role that SAM makes"),
                        Mutation.remove(
                                "SAM makes the role of Reconcile's schedule",
                                "ReconcileFunction/Properties/Events/Often/Properties/RoleArn")));
    }

    private static Stream<String> sharedRoles(Stack stack) {
        var users = stack.functions().stream()
                .collect(Collectors.groupingBy(
                        LambdaFunction::role, Collectors.mapping(LambdaFunction::id, Collectors.toList())));
        return users.entrySet().stream()
                .filter(user -> user.getValue().size() > 1 || !stack.has(user.getKey(), "AWS::IAM::Role"))
                .map(user -> user.getValue() + " have the role '" + user.getKey() + "'");
    }

    private static Stream<String> foreignPolicies(Stack stack) {
        var roles = stack.ofType("AWS::IAM::Role").entrySet().stream()
                .flatMap(role -> role.getValue()
                        .at("/Properties/ManagedPolicyArns")
                        .valueStream()
                        .filter(policy -> Stack.target(policy)
                                .filter(id -> stack.has(id, "AWS::IAM::ManagedPolicy"))
                                .isEmpty())
                        .map(policy -> role.getKey() + " carries " + policy));
        var functions = stack.functions().stream()
                .filter(function -> function.properties().has("Policies"))
                .map(function -> function.id() + " has Policies beside its role");
        return Stream.concat(roles, functions);
    }

    private static Stream<String> wrongTrust(Stack stack) {
        return stack.ofType("AWS::IAM::Role").entrySet().stream()
                .flatMap(role -> role.getValue()
                        .at("/Properties/AssumeRolePolicyDocument/Statement")
                        .valueStream()
                        .map(json -> new Statement(role.getKey(), json)))
                .filter(statement -> !isTrusted(statement))
                .map(statement -> statement.owner() + " trusts " + statement.json());
    }

    private static boolean isTrusted(Statement statement) {
        var principal = statement.json().path("Principal");
        var account =
                statement.json().at("/Condition/StringEquals/aws:SourceAccount").asText();
        return principal.size() == 1
                && statement.actions().equals(List.of("sts:AssumeRole"))
                && switch (principal.path("Service").asText()) {
                    case "lambda.amazonaws.com" -> true;
                    case "scheduler.amazonaws.com" -> account.equals("${AWS::AccountId}");
                    default -> false;
                };
    }
}
