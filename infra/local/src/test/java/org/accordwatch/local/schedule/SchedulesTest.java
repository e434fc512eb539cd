package org.accordwatch.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.lambda.RecordingListener;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.ScheduleDefinition;
import org.accordwatch.local.template.ScheduleDefinition.Kind;
import org.accordwatch.local.template.StackTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {

    private static final Instant START = Instant.parse("2026-03-27T06:30:00Z"); // a Friday

    private final List<String> events = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(1 minute)              | UTC           | 2026-03-27T06:30:00Z | 2026-03-27T06:31:00Z
            rate(5 minutes)             | UTC           | 2026-03-27T06:34:59Z | 2026-03-27T06:35:00Z
            rate(5 minutes)             | UTC           | 2026-03-27T06:35:00Z | 2026-03-27T06:40:00Z
            rate(2 hours)               | UTC           | 2026-03-27T09:00:00Z | 2026-03-27T10:30:00Z
            rate(1 day)                 | UTC           | 2026-03-27T06:30:00Z | 2026-03-28T06:30:00Z
            cron(0 7 * * ? *)           | UTC           | 2026-03-27T06:30:00Z | 2026-03-27T07:00:00Z
            cron(0 7 * * ? *)           | UTC           | 2026-03-27T07:00:00Z | 2026-03-28T07:00:00Z
            cron(0 7 * * ? *)           | Europe/Zurich | 2026-03-27T06:30:00Z | 2026-03-28T06:00:00Z
            cron(0 7 * * ? *)           | Europe/Zurich | 2026-03-28T06:30:00Z | 2026-03-29T05:00:00Z
            cron(0 8 ? * MON *)         | UTC           | 2026-03-27T06:30:00Z | 2026-03-30T08:00:00Z
            cron(0 8 ? * 2 *)           | UTC           | 2026-03-27T06:30:00Z | 2026-03-30T08:00:00Z
            cron(0 8 ? * 2-6 *)         | UTC           | 2026-03-27T09:00:00Z | 2026-03-30T08:00:00Z
            cron(0/15 * * * ? *)        | UTC           | 2026-03-27T06:31:00Z | 2026-03-27T06:45:00Z
            cron(0 0 L * ? *)           | UTC           | 2026-03-27T06:30:00Z | 2026-03-31T00:00:00Z
            cron(0 9 ? * 6#1 *)         | UTC           | 2026-03-27T06:30:00Z | 2026-04-03T09:00:00Z
            cron(15 10 1 1 ? 2027)      | UTC           | 2026-03-27T06:30:00Z | 2027-01-01T10:15:00Z
            """)
    void nextAfter_shouldFollowEventBridgesExpressions(String expression, ZoneId zone, Instant after, Instant next) {
        assertThat(ScheduleExpression.parse(expression, zone, START).nextAfter(after))
                .contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate(0 minutes)", "rate(5 seconds)", "cron(0 7 * * ?)", "cron(61 7 * * ? *)", "daily"})
    void parse_shouldRefuse_whenTheExpressionIsNone(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression, ZoneOffset.UTC, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runDue_shouldCallOnlyWhatIsDue() {
        Schedules schedules = schedules(schedule(Kind.RULE, "rate(5 minutes)", Optional.of("{}")));

        assertThat(schedules.nextDue()).contains(START.plusSeconds(300));
        assertThat(schedules.runDue(START.plusSeconds(299))).isZero();
        assertThat(schedules.runDue(START.plusSeconds(300))).isEqualTo(1);
        assertThat(schedules.runDue(START.plusSeconds(300))).isZero();
        assertThat(schedules.runDue(START.plus(Duration.ofDays(7)))).isEqualTo(1);
        assertThat(events).containsExactly("{}", "{}");
    }

    @Test
    void runDue_shouldCallInTheOrderOfTheTimes_whenAClockWasMoved() {
        Schedules schedules = schedules(
                schedule(Kind.RULE, "rate(5 minutes)", Optional.of("often, last at 06:55")),
                schedule(Kind.RULE, "rate(7 minutes)", Optional.of("seldom, last at 06:51")),
                schedule(Kind.RULE, "cron(53 6 * * ? *)", Optional.of("once, at 06:53")));

        assertThat(schedules.runDue(START.plus(Duration.ofMinutes(27)))).isEqualTo(3);
        assertThat(events).containsExactly("seldom, last at 06:51", "once, at 06:53", "often, last at 06:55");
    }

    @Test
    void runDue_shouldSendARulesEvent() {
        schedules(schedule(Kind.RULE, "rate(5 minutes)", Optional.empty())).runDue(START.plusSeconds(601));

        ScheduledEvent event = LambdaEventSerializers.serializerFor(
                        ScheduledEvent.class, SchedulesTest.class.getClassLoader())
                .fromJson(events.getFirst());
        assertThat(event.getSource()).isEqualTo("aws.events");
        assertThat(event.getDetailType()).isEqualTo("Scheduled Event");
        assertThat(event.getTime().getMillis()).isEqualTo(START.plusSeconds(600).toEpochMilli());
        assertThat(event.getResources()).containsExactly("arn:aws:events:us-east-1:000000000000:rule/Often");
        assertThat(events.getFirst()).contains("\"time\":\"2026-03-27T06:40:00", "\"detail-type\":\"Scheduled Event\"");
    }

    @Test
    void runDue_shouldSendTheSchedulersEvent() throws Exception {
        schedules(schedule(Kind.SCHEDULER, "rate(5 minutes)", Optional.empty())).runDue(START.plusSeconds(300));

        JsonNode event = new JsonMapper().readTree(events.getFirst());
        assertThat(event.get("source").asText()).isEqualTo("aws.scheduler");
        assertThat(event.get("time").asText()).isEqualTo("2026-03-27T06:35:00Z");
        assertThat(event.get("detail").asText()).isEqualTo("{}");
        assertThat(event.at("/resources/0").asText())
                .isEqualTo("arn:aws:scheduler:us-east-1:000000000000:schedule/default/Often");
    }

    @Test
    void runDue_shouldSendTheInputWithItsContextAttributes() {
        schedules(schedule(
                        Kind.SCHEDULER,
                        "rate(5 minutes)",
                        Optional.of("{\"frequency\":\"daily\",\"at\":\"<aws.scheduler.scheduled-time>\"}")))
                .runDue(START.plusSeconds(300));

        assertThat(events).containsExactly("{\"frequency\":\"daily\",\"at\":\"2026-03-27T06:35:00Z\"}");
    }

    @Test
    void schedules_shouldIgnoreThoseThatAreNotEnabled() {
        ScheduleDefinition off = new ScheduleDefinition(
                "Off", "Digest", Kind.RULE, "rate(1 minute)", ZoneOffset.UTC, Optional.empty(), false);

        assertThat(schedules(off).nextDue()).isEmpty();
    }

    @Test
    void timer_shouldRunWhatIsDueByItsClock() {
        Schedules schedules = schedules(schedule(Kind.RULE, "rate(5 minutes)", Optional.of("{}")));
        Clock clock = Clock.fixed(START.plusSeconds(300), ZoneOffset.UTC);

        try (ScheduleTimer _ = new ScheduleTimer(schedules, clock, new RecordingListener())) {
            await().untilAsserted(() -> assertThat(events).hasSize(1));
        }
    }

    private Schedules schedules(ScheduleDefinition... schedules) {
        FunctionDefinition digest = new FunctionDefinition("Digest", "unused", Map.of(), Duration.ofSeconds(3), 128);
        LocalLambda lambda = new LocalLambda(
                new StackTemplate(List.of(digest), List.of(), List.of(), List.of(schedules)),
                id -> (in, out, context) -> events.add(new String(in.readAllBytes(), StandardCharsets.UTF_8)),
                new RecordingListener(),
                Clock.systemUTC());
        return new Schedules(List.of(schedules), lambda, START);
    }

    private static ScheduleDefinition schedule(Kind kind, String expression, Optional<String> input) {
        return new ScheduleDefinition("Often", "Digest", kind, expression, ZoneOffset.UTC, input, true);
    }
}
