package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How schedules call functions. That each runs once at a time, {@link ConcurrencyRules} says, and by which role, {@link RoleRules}. */
final class ScheduleRules {
    private static final String RECONCILE = "ReconcileFunction/Properties/";

    private ScheduleRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "A schedule says how often it calls again when Lambda does not take its event",
                        stack -> stack.events(LambdaFunction.Event::isSchedule).stream()
                                .filter(event -> !isBounded(event.properties().path("RetryPolicy")))
                                .map(event -> event + " calls again up to 185 times in a day"),
                        Mutation.remove(
                                "as often as the Scheduler likes", RECONCILE + "Events/Often/Properties/RetryPolicy"),
                        Mutation.put(
                                "for a day",
                                RECONCILE + "Events/Often/Properties/RetryPolicy",
                                "{MaximumRetryAttempts: 185}")),
                Rule.inEachStage(
                        "A function that a schedule calls says how often it is run again, and how long events wait for it",
                        stack -> stack.functions().stream()
                                .filter(function ->
                                        function.events().stream().anyMatch(LambdaFunction.Event::isSchedule))
                                .filter(function ->
                                        !isBounded(function.properties().path("EventInvokeConfig")))
                                .map(function -> function.id() + " is run twice more, and for six hours"),
                        Mutation.remove("as Lambda likes", RECONCILE + "EventInvokeConfig"),
                        Mutation.put(
                                "events wait for six hours",
                                RECONCILE + "EventInvokeConfig",
                                "{MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21600}")),
                Rule.inEachStage(
                        "A second stack finds the names of schedules free",
                        stack -> stack.events(event -> event.type().equals("ScheduleV2")).stream()
                                .filter(event ->
                                        !event.properties().path("OmitName").asBoolean())
                                .filter(event -> !event.properties()
                                        .path("Name")
                                        .asText()
                                        .contains("${AWS::StackName}"))
                                .map(event ->
                                        event + " is called " + event.function().id() + event.name()),
                        Mutation.remove("SAM names the schedule", RECONCILE + "Events/Often/Properties/OmitName")));
    }

    /** Both services call it by these names. An event that is not tried again need not have an age, either. */
    private static boolean isBounded(JsonNode policy) {
        int retries = policy.path("MaximumRetryAttempts").asInt(-1);
        int age = policy.path("MaximumEventAgeInSeconds").asInt(retries == 0 ? 0 : Integer.MAX_VALUE);
        return retries >= 0 && retries <= 3 && age <= 3600;
    }
}
