package org.accordwatch.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A change that was accepted, the agreement as it stands with it, and what an alert about it has to know. */
public record Recorded(Change change, Agreement agreement, Background background) {

    /**
     * @param earlier all changes so far; asked for only by a correction
     * @throws InvalidValue when the report names what the agreement does not have
     * @throws Refusal when the report does not fit the agreement as it stands
     */
    public static Recorded of(Agreement before, Report report, Instant at, String by, Supplier<Timeline> earlier) {
        if (report.occurredAt().isAfter(at)) {
            throw new InvalidValue("occurredAt", "must not lie in the future");
        }
        var origin = Origin.of(before, report.fact(), earlier);
        var concerns = origin.concerns(report);
        var change = new Change(before.id(), before.version() + 1, report, concerns, at, by);
        var after = before.apply(change, earlier);
        return new Recorded(change, after, Background.of(before, change, after, origin.reference()));
    }

    /** What the report refers to; its parties and products are inherited where the report names none. */
    private record Origin(Optional<Background.Reference> reference, List<Party> parties, List<HsCode> products) {
        static Origin of(Agreement agreement, Fact fact, Supplier<Timeline> earlier) {
            return switch (fact) {
                case Answer answer -> {
                    var open = agreement.openAccusation(answer.accusation());
                    var reference = new Background.Reference(open.number(), open.accusation(), Optional.empty());
                    yield new Origin(Optional.of(reference), open.accusation().parties(), open.products());
                }
                case Correction correction -> {
                    var original = earlier.get().corrected(correction.corrects());
                    var reference = new Background.Reference(
                            original.number(),
                            original.fact(),
                            Optional.of(original.report().summary()));
                    yield new Origin(
                            Optional.of(reference),
                            original.concerns().parties(),
                            original.concerns().products());
                }
                case Talks _, StatusChange _, Approval _, Accusation _, Measure _, Deadline _ ->
                    new Origin(
                            Optional.empty(),
                            agreement.opening().parties(),
                            agreement.opening().products().stream()
                                    .map(Product::hs)
                                    .toList());
            };
        }

        Concerns concerns(Report report) {
            var named = report.fact().parties();
            return new Concerns(
                    named.isEmpty() ? parties : named,
                    report.products().isEmpty()
                            ? products
                            : report.products().stream().map(Product::hs).toList());
        }
    }
}
