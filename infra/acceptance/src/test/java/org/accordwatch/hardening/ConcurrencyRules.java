package org.accordwatch.hardening;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many runs of a function there can be at once. Held down is what costs money when it runs away: functions that have SNS send
 * something, and those that nobody calls, which run on a stream or a schedule. The others are held down by the gateway's throttle alone;
 * what were reserved for one of them would be taken from the rest. Least of all may leaving become scarce.
 */
final class ConcurrencyRules {
    /** What an account has unless it asks for more: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
    private static final int ACCOUNT = 1000;

    private static final int NEVER_RESERVED = 100;

    private ConcurrencyRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "What sends something or runs by itself has reserved concurrency",
                        stack -> stack.functions().stream()
                                .filter(function -> stack.sends(function) || runsByItself(function))
                                .filter(function -> function.reserved().orElse(0) < 1)
                                .map(function -> function.id() + " has none, or none that lets it run"),
                        Mutation.remove(
                                "sign-ups send as many codes as they like",
                                "SubscribeFunction/Properties/ReservedConcurrentExecutions"),
                        Mutation.remove(
                                "Notify publishes as much as it likes",
                                "NotifyFunction/Properties/ReservedConcurrentExecutions"),
                        Mutation.put(
                                "Reconcile never runs",
                                "ReconcileFunction/Properties/ReservedConcurrentExecutions",
                                "0"),
                        Mutation.put(
                                "the switch is off by default", "/Parameters/ReserveConcurrency/Default", "'false'")),
                Rule.inEachStage(
                        "What a schedule calls runs once at a time: a second run would only meet the first",
                        stack -> stack.functions().stream()
                                .filter(function -> has(function, LambdaFunction.Event::isSchedule))
                                .filter(function -> function.reserved().orElse(0) != 1)
                                .map(function -> function.id() + " does not run once at a time"),
                        Mutation.put(
                                "two Reconciles run at once",
                                "ReconcileFunction/Properties/ReservedConcurrentExecutions",
                                "2")),
                Rule.inEachStage(
                        "Where Lambda holds down a route, the gateway does before it: its 429 says more than Lambda's 503",
                        ConcurrencyRules::throttledByLambda,
                        Mutation.put(
                                "Subscribe runs less often at once than sign-ups get through",
                                "SubscribeFunction/Properties/ReservedConcurrentExecutions",
                                "3")),
                Rule.of(
                        "Both stages fit into one account, with as much left unreserved as the API lets through at once",
                        ConcurrencyRules::overbooked,
                        Mutation.put("Notify takes it all", "/Mappings/Concurrency/prod/Notify", "900"),
                        Mutation.put("so does each kind of sign-up", "/Mappings/Throttle/prod/SignUpBurst", "300"),
                        Mutation.put(
                                "the API lets more through than there is", "/Mappings/Throttle/prod/Burst", "900")),
                Rule.of(
                        "A new account, which has nothing to reserve from, can do without",
                        template -> template.with(Map.of("ReserveConcurrency", "false")).functions().stream()
                                .filter(function -> function.reserved().isPresent())
                                .map(function -> function.id() + " reserves all the same"),
                        Mutation.put(
                                "Notify reserves in any case",
                                "NotifyFunction/Properties/ReservedConcurrentExecutions",
                                "!FindInMap [Concurrency, !Ref Stage, Notify]")));
    }

    private static boolean runsByItself(LambdaFunction function) {
        return has(function, event -> !event.isRoute());
    }

    private static boolean has(LambdaFunction function, Predicate<LambdaFunction.Event> kind) {
        return function.events().stream().anyMatch(kind);
    }

    private static Stream<String> throttledByLambda(Stack stack) {
        return stack.events(LambdaFunction.Event::isRoute).stream()
                .filter(event -> event.function().reserved().orElse(Integer.MAX_VALUE)
                        < Throttle.of(stack, event).burst())
                .map(event -> event.route() + " lets more through at once than "
                        + event.function().id() + " may run");
    }

    private static Stream<String> overbooked(Template template) {
        int reserved = template.stages().stream()
                .flatMap(stage -> template.in(stage).functions().stream())
                .mapToInt(function -> function.reserved().orElse(0))
                .sum();
        int needed = template.stages().stream()
                .flatMap(stage -> template.in(stage).apis().values().stream())
                .mapToInt(api -> Throttle.ofAll(api).burst())
                .sum();
        return ACCOUNT - reserved >= Math.max(needed, NEVER_RESERVED)
                ? Stream.empty()
                : Stream.of("%d are reserved, and %d needed beside them".formatted(reserved, needed));
    }
}
