package org.accordwatch.alerting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What happened in a day or a week, for those who hear that often.
 *
 * @param from the first day, and
 * @param until the last one
 * @param changes at least one, in any order
 * @param retracted those of the changes that do not hold any more
 * @param left how many more changes there were than are here
 */
public record Digest(
        Frequency frequency, LocalDate from, LocalDate until, List<Told> changes, Set<ChangeRef> retracted, int left) {
    public Digest {
        if (frequency == Frequency.IMMEDIATE) {
            throw new IllegalArgumentException("nobody who hears at once gets a digest");
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a digest without changes tells nothing");
        }
        changes = List.copyOf(changes);
        retracted = Set.copyOf(retracted);
    }

    /** How many changes there were in all. */
    public int total() {
        return changes.size() + left;
    }
}
