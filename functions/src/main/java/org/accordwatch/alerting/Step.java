package org.accordwatch.alerting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.DatedDeadline;

/** What happens by itself as the day of a deadline comes and goes, and when. */
public enum Step {
    MONTH_AHEAD(30),
    WEEK_AHEAD(7),
    DAY_AHEAD(1),
    /** The day has passed and nobody said that it was met: it was missed. */
    PASSED(-1);

    private static final List<Step> LATEST_FIRST = List.of(values()).reversed();

    private final int daysBefore;

    Step(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /** When the step's day begins, where the deadline's days are counted. */
    public Instant at(DatedDeadline deadline) {
        return deadline.daysBefore(daysBefore);
    }

    /** The latest step whose time has come: whoever is late takes that one and no earlier. */
    public static Optional<Step> current(DatedDeadline deadline, Instant now) {
        return LATEST_FIRST.stream()
                .filter(step -> !step.at(deadline).isAfter(now))
                .findFirst();
    }

    /** When to look at an agreement whose deadlines have all been seen to, if ever. */
    public static Optional<Instant> next(Agreement agreement, Instant now) {
        return open(agreement)
                .flatMap(deadline -> Stream.of(values()).map(step -> step.at(deadline)))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    /**
     * When to look at an agreement that has just changed, if ever: at once where a step has come, since nobody knows here whether it was
     * seen to.
     */
    public static Optional<Instant> nextUnlessSeenTo(Agreement agreement) {
        var now = agreement.changedAt();
        var come = open(agreement).anyMatch(deadline -> current(deadline, now).isPresent());
        return come ? Optional.of(now) : next(agreement, now);
    }

    private static Stream<DatedDeadline> open(Agreement agreement) {
        return agreement.standing().deadlines().stream().filter(DatedDeadline::isOpen);
    }
}
