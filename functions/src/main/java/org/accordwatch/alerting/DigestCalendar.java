package org.accordwatch.alerting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.accordwatch.agreement.InvalidValue;

/**
 * When digests go out: at an hour of a time zone, the weekly ones on Mondays.
 *
 * @param hour 0 to 23; where the clocks leave it out, the next moment that there is
 */
public record DigestCalendar(int hour, ZoneId zone) {
    public DigestCalendar {
        if (hour < 0 || hour > 23) {
            throw new InvalidValue("hour", "must be 0 to 23");
        }
    }

    /**
     * What one digest covers.
     *
     * @param end what was recorded before it is covered
     */
    public record Span(LocalDate from, LocalDate until, Instant end) {}

    /** The latest digest that is due by now. */
    public Span latest(Frequency frequency, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var until = end(lastDay(frequency, today)).isAfter(now)
                ? lastDay(frequency, today).minus(length(frequency))
                : lastDay(frequency, today);
        return new Span(until.minus(length(frequency)), until, end(until));
    }

    private Instant end(LocalDate day) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    private static LocalDate lastDay(Frequency frequency, LocalDate today) {
        return switch (frequency) {
            case DAILY -> today;
            case WEEKLY -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case IMMEDIATE -> throw new IllegalArgumentException("nobody who hears at once gets a digest");
        };
    }

    private static Period length(Frequency frequency) {
        return frequency == Frequency.WEEKLY ? Period.ofWeeks(1) : Period.ofDays(1);
    }
}
