package org.accordwatch.local.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schedule's expression: {@code rate(5 minutes)} or {@code cron(0 7 * * ? *)}.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
sealed interface ScheduleExpression {

    Pattern RATE = Pattern.compile("rate\\((\\d{1,6}) (minute|hour|day)s?\\)");
    Pattern CRON = Pattern.compile("cron\\((.+)\\)");

    /** The first time after that instant, empty if there is none any more. */
    Optional<Instant> nextAfter(Instant instant);

    /**
     * Reads an expression.
     *
     * @param start when the schedule began, from which a rate counts
     * @throws IllegalArgumentException for an expression that EventBridge would refuse
     */
    static ScheduleExpression parse(String expression, ZoneId zone, Instant start) {
        Matcher rate = RATE.matcher(expression);
        if (rate.matches() && Integer.parseInt(rate.group(1)) > 0) {
            return new Rate(start, period(Integer.parseInt(rate.group(1)), rate.group(2)));
        }
        Matcher cron = CRON.matcher(expression);
        if (cron.matches()) {
            return new Fields(ExecutionTime.forCron(cron(cron.group(1))), zone);
        }
        throw new IllegalArgumentException("This is neither rate(...) nor cron(...): " + expression);
    }

    /** Every so often. */
    record Rate(Instant start, Duration period) implements ScheduleExpression {
        @Override
        public Optional<Instant> nextAfter(Instant instant) {
            long periods = Math.floorDiv(Duration.between(start, instant).toMillis(), period.toMillis());
            return Optional.of(start.plus(period.multipliedBy(Math.max(0, periods) + 1)));
        }
    }

    /** At times of the calendar. */
    record Fields(ExecutionTime times, ZoneId zone) implements ScheduleExpression {
        @Override
        public Optional<Instant> nextAfter(Instant instant) {
            return times.nextExecution(instant.atZone(zone)).map(ZonedDateTime::toInstant);
        }
    }

    private static Duration period(int value, String unit) {
        return switch (unit) {
            case "minute" -> Duration.ofMinutes(value);
            case "hour" -> Duration.ofHours(value);
            default -> Duration.ofDays(value);
        };
    }

    /** EventBridge's six fields: minutes, hours, day of month, month, day of week with 1 for Sunday, year. */
    private static Cron cron(String fields) {
        CronDefinition definition = CronDefinitionBuilder.defineCron()
                .withMinutes()
                .and()
                .withHours()
                .and()
                .withDayOfMonth()
                .supportsL()
                .supportsW()
                .supportsQuestionMark()
                .and()
                .withMonth()
                .and()
                .withDayOfWeek()
                .withValidRange(1, 7)
                .withMondayDoWValue(2)
                .supportsHash()
                .supportsL()
                .supportsQuestionMark()
                .and()
                .withYear()
                .withValidRange(1970, 2199)
                .and()
                .instance();
        return new CronParser(definition).parse(fields).validate();
    }
}
