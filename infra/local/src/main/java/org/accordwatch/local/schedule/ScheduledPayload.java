package org.accordwatch.local.schedule;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordwatch.local.template.ScheduleDefinition;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/** What a function is given when its schedule is due: the schedule's own input, or the service's event. */
final class ScheduledPayload {

    private static final String ACCOUNT = "000000000000";
    private static final String REGION = "us-east-1";
    private static final String DETAIL_TYPE = "Scheduled Event";

    private ScheduledPayload() {}

    static byte[] of(ScheduleDefinition schedule, Instant due) {
        return switch (schedule.kind()) {
            case RULE ->
                schedule.input()
                        .map(input -> input.getBytes(StandardCharsets.UTF_8))
                        .orElseGet(() -> ruleEvent(schedule, due));
            case SCHEDULER ->
                schedule.input()
                        .map(input -> filledIn(input, schedule, due))
                        .orElseGet(() -> schedulerEvent(schedule, due))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] ruleEvent(ScheduleDefinition schedule, Instant due) {
        ScheduledEvent event = new ScheduledEvent()
                .withVersion("0")
                .withId(UUID.randomUUID().toString())
                .withDetailType(DETAIL_TYPE)
                .withSource("aws.events")
                .withAccount(ACCOUNT)
                .withTime(new DateTime(due.truncatedTo(ChronoUnit.SECONDS).toEpochMilli(), DateTimeZone.UTC))
                .withRegion(REGION)
                .withResources(List.of(arn("events", "rule/" + schedule.name())))
                .withDetail(Map.of());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        LambdaEventSerializers.serializerFor(ScheduledEvent.class, ScheduledPayload.class.getClassLoader())
                .toJson(event, json);
        return json.toByteArray();
    }

    /** Like a rule's event, but for the source and a detail that is text. */
    private static String schedulerEvent(ScheduleDefinition schedule, Instant due) {
        ObjectNode event = new JsonMapper()
                .createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", DETAIL_TYPE)
                .put("source", "aws.scheduler")
                .put("account", ACCOUNT)
                .put("time", time(due))
                .put("region", REGION);
        event.putArray("resources").add(scheduleArn(schedule));
        return event.put("detail", "{}").toString();
    }

    /** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
    private static String filledIn(String input, ScheduleDefinition schedule, Instant due) {
        return input.replace("<aws.scheduler.scheduled-time>", time(due))
                .replace("<aws.scheduler.schedule-arn>", scheduleArn(schedule))
                .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
                .replace("<aws.scheduler.attempt-number>", "1");
    }

    private static String time(Instant due) {
        return due.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String scheduleArn(ScheduleDefinition schedule) {
        return arn("scheduler", "schedule/default/" + schedule.name());
    }

    private static String arn(String service, String resource) {
        return String.join(":", "arn:aws", service, REGION, ACCOUNT, resource);
    }
}
