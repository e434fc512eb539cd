package org.accordwatch.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A deadline as it stands.
 *
 * @param zone where its day is counted, if it named one; else in UTC
 * @param action the last thing that happened to it
 * @param change the number of the change that says so
 */
public record DatedDeadline(String name, LocalDate due, Optional<ZoneId> zone, Deadline.Action action, int change) {

    /** Whether the day is still awaited. */
    public boolean isOpen() {
        return action.movesDate();
    }

    public ZoneId countedIn() {
        return zone.orElse(ZoneOffset.UTC);
    }

    /** When a day that many days before the day of the deadline begins. */
    public Instant daysBefore(int days) {
        return due.minusDays(days).atStartOfDay(countedIn()).toInstant();
    }
}
