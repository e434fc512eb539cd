package org.accordwatch.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agreement with everything recorded about it so far, kept the way that recording keeps it: the head moves step by step. For
 * tests; immutable.
 */
public record History(Agreement now, List<Recorded> recorded) {
    private static final Instant FIRST_AT = Instant.parse("2025-07-01T00:00:00Z");

    public static History of(Opening opening) {
        return new History(Agreement.opened(opening), List.of());
    }

    public History then(Fact fact) {
        return then(Reports.of(fact));
    }

    public History then(Report report) {
        var at = FIRST_AT.plusSeconds(now.version());
        var next = Recorded.of(now, report, at, Agreements.EDITOR, this::timeline);
        return new History(
                next.agreement(),
                Stream.concat(recorded.stream(), Stream.of(next)).toList());
    }

    /** This history with the report if it is lawful here, else unchanged. */
    public History thenIfLawful(Report report) {
        try {
            return then(report);
        } catch (Refusal | InvalidValue _) {
            return this;
        }
    }

    public Timeline timeline() {
        return new Timeline(
                now.opening(), recorded.stream().map(Recorded::change).toList());
    }

    public Recorded last() {
        return recorded.getLast();
    }

    public Change change(int number) {
        return recorded.get(number - 1).change();
    }

    public Standing standing() {
        return now.standing();
    }

    /** What became of this party's approval, if anything was heard of it. */
    public Optional<Approval.Decision> approvalOf(String party) {
        return standing().approvals().stream()
                .filter(position -> position.party().code().equals(party))
                .map(Position::decision)
                .findFirst();
    }
}
