package org.accordwatch.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An agreement's whole history: how it was opened and every change since, in order. */
public record Timeline(Opening opening, List<Change> changes) {
    public Timeline {
        changes = List.copyOf(changes);
    }

    /**
     * The agreement that this history adds up to. Changes that were retracted stay in the history but do nothing.
     *
     * @throws Refusal when a change rests on one that was retracted
     */
    public Agreement now() {
        var retracted = retracted();
        var agreement = Agreement.opened(opening);
        for (var change : changes) {
            var still = change.fact() instanceof Correction || retracted.contains(change.number());
            agreement = still ? agreement.passing(change) : agreement.apply(change, () -> this);
        }
        return agreement;
    }

    /** Numbers of the changes that do not hold any more. A retraction that was itself retracted takes nothing back. */
    public Set<Integer> retracted() {
        var retracted = new HashSet<Integer>();
        for (var change : changes.reversed()) {
            if (change.fact() instanceof Correction(int corrects, Correction.Effect effect)
                    && effect == Correction.Effect.RETRACTED
                    && !retracted.contains(change.number())) {
                retracted.add(corrects);
            }
        }
        return Set.copyOf(retracted);
    }

    /** @throws InvalidValue when there is no change of that number */
    Change corrected(int number) {
        if (number > changes.size()) {
            throw new InvalidValue(
                    "corrects",
                    changes.isEmpty()
                            ? "there is no change yet to correct"
                            : "must be the number of an earlier change: 1 to " + changes.size());
        }
        return changes.get(number - 1);
    }

    Agreement corrected(Agreement agreement, Change change, Correction correction) {
        var original = corrected(correction.corrects());
        if (retracted().contains(original.number())) {
            throw new Refusal("Change " + original.number() + " has been retracted already.");
        }
        return switch (correction.effect()) {
            case CORRECTED -> agreement.passing(change);
            case RETRACTED -> with(change).retracting(original);
        };
    }

    private Agreement retracting(Change original) {
        try {
            return now();
        } catch (Refusal | InvalidValue needed) {
            throw new Refusal("Change " + original.number()
                    + " cannot be retracted on its own, because a later change rests on it; retract that one first. ("
                    + needed.getMessage() + ")");
        }
    }

    private Timeline with(Change change) {
        return new Timeline(
                opening, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }
}
