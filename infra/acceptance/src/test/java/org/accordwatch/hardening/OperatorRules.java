package org.accordwatch.hardening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators call: nothing else leads there, and it runs once for each call. */
final class OperatorRules {
    private static final Set<String> OPERATORS = Set.of("RealertFunction", "CountSubscriptionsFunction");
    private static final List<String> OTHER_DOORS = List.of("AWS::Lambda::Permission", "AWS::Lambda::Url");

    private OperatorRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "No route, stream or schedule leads to what operators call, and to all else one does",
                        OperatorRules::wrongDoors,
                        Mutation.put(
                                "anybody has alerts sent once more",
                                "RealertFunction/Properties/Events",
                                "{Call: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: POST, Path: /alerts}}}"),
                        Mutation.put(
                                "subscriptions are counted every minute",
                                "CountSubscriptionsFunction/Properties/Events",
                                "{Often: {Type: Schedule, Properties: {Schedule: rate(1 minute)}}}"),
                        Mutation.remove("nothing calls Reconcile any more", "ReconcileFunction/Properties/Events"),
                        Mutation.remove("a rule is left for a function that is gone", "RealertFunction")),
                Rule.inEachStage(
                        "No function can be called from outside past IAM and the API",
                        stack -> Stream.concat(
                                stack.functions().stream()
                                        .filter(function ->
                                                function.properties().has("FunctionUrlConfig"))
                                        .map(function -> function.id() + " has a URL"),
                                OTHER_DOORS.stream()
                                        .flatMap(type -> stack.ofType(type).keySet().stream())
                                        .map(door -> door + " lets somebody in")),
                        Mutation.put(
                                "Realert has a URL for everybody",
                                "RealertFunction/Properties/FunctionUrlConfig",
                                "{AuthType: NONE}"),
                        Mutation.put(
                                "every function has one", "/Globals/Function/FunctionUrlConfig", "{AuthType: AWS_IAM}"),
                        Mutation.put(
                                "another account counts subscriptions",
                                "Others",
                                "{Type: AWS::Lambda::Permission, Properties: {Action: lambda:InvokeFunction,"
                                        + " FunctionName: !Ref CountSubscriptionsFunction, Principal: '111122223333'}}")),
                Rule.inEachStage(
                        "What operators call runs once at a time, and once for each call",
                        stack -> operators(stack)
                                .filter(function -> function.reserved().orElse(0) != 1
                                        || function.properties()
                                                        .at("/EventInvokeConfig/MaximumRetryAttempts")
                                                        .asInt(2)
                                                != 0)
                                .map(function -> function.id() + " may run twice for one call"),
                        Mutation.put(
                                "two publish at once", "RealertFunction/Properties/ReservedConcurrentExecutions", "2"),
                        Mutation.remove(
                                "as many count as like",
                                "CountSubscriptionsFunction/Properties/ReservedConcurrentExecutions"),
                        Mutation.remove("Lambda tells twice more", "RealertFunction/Properties/EventInvokeConfig")));
    }

    private static Stream<LambdaFunction> operators(Stack stack) {
        return stack.functions().stream().filter(function -> OPERATORS.contains(function.id()));
    }

    private static Stream<String> wrongDoors(Stack stack) {
        var uncalled = stack.functions().stream()
                .filter(function -> function.events().isEmpty())
                .map(LambdaFunction::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                OPERATORS.stream()
                        .filter(function -> !uncalled.contains(function))
                        .map(function -> function + " is called by something, or is not there"),
                uncalled.stream()
                        .filter(function -> !OPERATORS.contains(function))
                        .map(function -> function + " is called by nothing"));
    }
}
