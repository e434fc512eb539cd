package org.accordwatch.local.template;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule that calls a function.
 *
 * @param name the event's name in the template
 * @param function logical id of the function
 * @param expression {@code rate(5 minutes)} or {@code cron(0 7 * * ? *)}
 * @param zone what a cron expression's hours mean; rules of EventBridge always count in UTC
 * @param input what the function is given; empty means the service's own event
 */
public record ScheduleDefinition(
        String name,
        String function,
        Kind kind,
        String expression,
        ZoneId zone,
        Optional<String> input,
        boolean enabled) {

    /** Which service keeps the schedule; each sends another event. */
    public enum Kind {
        /** A rule of EventBridge, SAM's {@code Schedule}. */
        RULE,
        /** EventBridge Scheduler, SAM's {@code ScheduleV2}. */
        SCHEDULER
    }
}
