package org.accordwatch.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A date that binds. Its name tells it apart within the agreement.
 *
 * @param due the day: with {@code set} and {@code extended} the new one; may be left out with {@code met} and {@code missed}
 * @param zone where that day is counted; left out with {@code set} it means UTC, with {@code extended} the zone that it had
 */
public record Deadline(String name, Action action, Optional<LocalDate> due, Optional<ZoneId> zone) implements Fact {
    public Deadline {
        name = Line.DEADLINE_NAME.of("name", name);
        if (due.isEmpty() && action.movesDate()) {
            throw new InvalidValue("due", "is needed with " + action.term());
        }
        if (zone.isPresent() && !action.movesDate()) {
            throw new InvalidValue("zone", "is not changed with " + action.term() + "; leave it out");
        }
        zone.ifPresent(named -> InvalidValue.at("zone", () -> zone(named.getId())));
    }

    /** A deadline that names no zone. */
    public Deadline(String name, Action action, Optional<LocalDate> due) {
        this(name, action, due, Optional.empty());
    }

    /** @throws InvalidValue when IANA's time zone database has no zone of that name */
    public static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidValue("", "must be a time zone of the IANA database, such as America/New_York or UTC");
        }
        return ZoneId.of(name);
    }

    @Override
    public Kind kind() {
        return Kind.DEADLINE;
    }

    /** What happened to it. */
    public enum Action implements Term {
        SET,
        EXTENDED,
        MET,
        MISSED;

        boolean movesDate() {
            return this == SET || this == EXTENDED;
        }
    }
}
