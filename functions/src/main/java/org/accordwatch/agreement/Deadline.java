package org.accordwatch.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that binds. Its name tells it apart within the agreement.
 *
 * @param due the day: with {@code set} and {@code extended} the new one; may be left out with {@code met} and {@code missed}
 */
public record Deadline(String name, Action action, Optional<LocalDate> due) implements Fact {
    public Deadline {
        name = Line.DEADLINE_NAME.of("name", name);
        if (due.isEmpty() && action.movesDate()) {
            throw new InvalidValue("due", "is needed with " + action.term());
        }
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
