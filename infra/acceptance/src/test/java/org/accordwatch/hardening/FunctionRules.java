package org.accordwatch.hardening;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accordwatch.aws.Patience;

/** How functions run. */
final class FunctionRules {
    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html, and it cannot be raised. */
    private static final Duration GATEWAY = Duration.ofSeconds(30);

    private FunctionRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "A function outlives a call that hangs, and one more after it",
                        stack -> stack.functions().stream()
                                .filter(function ->
                                        function.timeout() <= 2 * longestCall().toSeconds())
                                .map(function -> "%s has %d s, a call may take %s"
                                        .formatted(function.id(), function.timeout(), longestCall())),
                        Mutation.put("functions have as long as two calls", "/Globals/Function/Timeout", "14"),
                        Mutation.put("Notify has as long as a call", "NotifyFunction/Properties/Timeout", "7"),
                        Mutation.remove("functions have Lambda's 3 seconds", "/Globals/Function/Timeout")),
                Rule.inEachStage(
                        "A function outlives the slowest call of each service that it uses, one after the other",
                        stack -> stack.functions().stream()
                                .filter(function -> function.timeout()
                                        <= slowest(stack, function).toSeconds())
                                .map(function -> "%s has %d s, its services may take %s"
                                        .formatted(function.id(), function.timeout(), slowest(stack, function))),
                        Mutation.remove("sign-ups have what all have", "SubscribeFunction/Properties/Timeout"),
                        Mutation.put(
                                "codes have as long as their calls",
                                "ConfirmSubscriptionFunction/Properties/Timeout",
                                "21")),
                Rule.inEachStage(
                        "A function behind the API ends before API Gateway gives up",
                        stack -> stack.functions().stream()
                                .filter(function -> function.events().stream().anyMatch(LambdaFunction.Event::isRoute))
                                .filter(function -> function.timeout() >= GATEWAY.toSeconds())
                                .map(function -> function.id() + " has " + function.timeout() + " s"),
                        Mutation.put(
                                "RecordChange goes on when nobody listens any more",
                                "RecordChangeFunction/Properties/Timeout",
                                "30"),
                        Mutation.put("every function goes on", "/Globals/Function/Timeout", "60")),
                Rule.inEachStage(
                        "Functions start from a snapshot of their published version, by the alias that is called",
                        stack -> Stream.of(
                                        unlike(stack, "/SnapStart/ApplyOn", "PublishedVersions"),
                                        unlike(stack, "/AutoPublishAlias", "live"),
                                        unlike(stack, "/AutoPublishAliasAllProperties", "true"))
                                .flatMap(complaints -> complaints),
                        Mutation.remove("there are no snapshots", "/Globals/Function/SnapStart"),
                        Mutation.put("Notify has none", "NotifyFunction/Properties/SnapStart", "{ApplyOn: None}"),
                        Mutation.remove("no version is published", "/Globals/Function/AutoPublishAlias"),
                        Mutation.remove(
                                "a new memory size stays unpublished",
                                "/Globals/Function/AutoPublishAliasAllProperties")),
                Rule.inEachStage(
                        "Functions are compiled by the first compiler alone, with SnapStart as without",
                        stack -> unlike(stack, "/Environment/Variables/JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"),
                        Mutation.remove(
                                "the second works as well",
                                "/Globals/Function/Environment/Variables/JAVA_TOOL_OPTIONS"),
                        Mutation.put(
                                "Notify has both",
                                "NotifyFunction/Properties/Environment/Variables/JAVA_TOOL_OPTIONS",
                                "-XX:TieredStopAtLevel=4")),
                Rule.inEachStage(
                        "Functions are traced",
                        stack -> unlike(stack, "/Tracing", "Active"),
                        Mutation.remove("no function is traced", "/Globals/Function/Tracing"),
                        Mutation.put("Notify is not traced", "NotifyFunction/Properties/Tracing", "PassThrough")));
    }

    /**
     * How many calls a run makes one after the other is nothing that a template knows: a batch may reach many audiences, and who loses
     * a race reads again. So a sum cannot be asked for. What can: that a call which hangs to its end, and one more, fit in. Then it is
     * the function that hears of the failure, says so, and leaves nothing half done, and not Lambda that ends it in the middle.
     */
    private static Duration longestCall() {
        return Stream.of(Patience.DYNAMODB, Patience.SNS, Patience.SECRETS)
                .map(Patience::call)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Duration slowest(Stack stack, LambdaFunction function) {
        var actions = stack.permissions(function).stream()
                .filter(Statement::allows)
                .flatMap(statement -> statement.actions().stream())
                .toList();
        return Map.of("dynamodb:", Patience.DYNAMODB, "sns:", Patience.SNS, "secretsmanager:", Patience.SECRETS)
                .entrySet()
                .stream()
                .filter(service -> actions.stream().anyMatch(action -> action.startsWith(service.getKey())))
                .map(service -> service.getValue().call())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Stream<String> unlike(Stack stack, String place, String expected) {
        return stack.functions().stream()
                .filter(function -> !function.properties().at(place).asText().equals(expected))
                .map(function -> "%s has '%s' at %s, not %s"
                        .formatted(
                                function.id(), function.properties().at(place).asText(), place, expected));
    }
}
