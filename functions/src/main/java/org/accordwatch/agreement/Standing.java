package org.accordwatch.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything about an agreement that changes can move; immutable, each step gives a new one. */
public record Standing(
        AgreementStatus status,
        List<Position> approvals,
        List<OpenAccusation> accusations,
        List<DatedDeadline> deadlines) {
    /** Keeps an agreement well below the 400 KB that one DynamoDB item may have. */
    static final int MOST_OPEN = 100;

    public Standing {
        approvals = List.copyOf(approvals);
        accusations = List.copyOf(accusations);
        deadlines = List.copyOf(deadlines);
    }

    static Standing at(AgreementStatus status) {
        return new Standing(status, List.of(), List.of(), List.of());
    }

    Standing with(AgreementStatus next) {
        return new Standing(next, approvals, accusations, deadlines);
    }

    Standing with(Position position) {
        var next = replacing(
                approvals,
                other -> other.party().equals(position.party()),
                position,
                Comparator.comparing(Position::party));
        return new Standing(status, next, accusations, deadlines);
    }

    Standing with(OpenAccusation accusation) {
        var next = replacing(
                accusations,
                other -> other.number() == accusation.number(),
                accusation,
                Comparator.comparingInt(OpenAccusation::number));
        if (next.size() > MOST_OPEN) {
            throw new Refusal("An agreement can have at most " + MOST_OPEN
                    + " open accusations; record what became of an earlier one first.");
        }
        return new Standing(status, approvals, next, deadlines);
    }

    Standing without(OpenAccusation accusation) {
        var next = accusations.stream()
                .filter(other -> other.number() != accusation.number())
                .toList();
        return new Standing(status, approvals, next, deadlines);
    }

    Standing with(DatedDeadline deadline) {
        var next = replacing(
                deadlines,
                other -> other.name().equals(deadline.name()),
                deadline,
                Comparator.comparing(DatedDeadline::due).thenComparing(DatedDeadline::name));
        if (next.size() > MOST_OPEN) {
            throw new Refusal("An agreement can have at most " + MOST_OPEN + " deadlines.");
        }
        return new Standing(status, approvals, accusations, next);
    }

    private static <T> List<T> replacing(List<T> items, Predicate<T> same, T item, Comparator<T> order) {
        return Stream.concat(items.stream().filter(same.negate()), Stream.of(item))
                .sorted(order)
                .toList();
    }
}
