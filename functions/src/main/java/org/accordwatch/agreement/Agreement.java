package org.accordwatch.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An agreement as it stands after its latest change.
 *
 * @param version the number of the latest change, 0 before the first
 * @param changedAt when that change was recorded, or the agreement opened
 */
public record Agreement(Opening opening, Standing standing, int version, Instant changedAt) {

    public static Agreement opened(Opening opening) {
        return new Agreement(opening, Standing.at(opening.status()), 0, opening.openedAt());
    }

    public AgreementId id() {
        return opening.id();
    }

    /**
     * The one place that decides what a change does.
     *
     * @param earlier all changes before this one; asked for only by a correction
     * @throws InvalidValue when the change names what the agreement does not have
     * @throws Refusal when the change does not fit the agreement as it stands
     */
    public Agreement apply(Change change, Supplier<Timeline> earlier) {
        requireNext(change);
        return switch (change.fact()) {
            case Correction correction -> earlier.get().corrected(this, change, correction);
            case Talks _ -> passing(change);
            case Measure measure -> {
                requireParty("implementer", measure.implementer());
                yield passing(change);
            }
            case StatusChange moved ->
                passing(change, standing.with(standing.status().moveTo(moved.to())));
            case Approval approval -> {
                requireParty("party", approval.party());
                yield passing(
                        change,
                        standing.with(new Position(
                                approval.party(), approval.authority(), approval.decision(), change.number())));
            }
            case Accusation accusation -> {
                requireParty("accuser", accusation.accuser());
                requireParty("respondent", accusation.respondent());
                yield passing(
                        change,
                        standing.with(new OpenAccusation(
                                change.number(), accusation, change.concerns().products(), Optional.empty())));
            }
            case Answer answer -> passing(change, answered(answer));
            case Deadline deadline -> passing(change, standing.with(moved(deadline, change.number())));
        };
    }

    /** This agreement with a change that moves nothing but its version. */
    Agreement passing(Change change) {
        return passing(change, standing);
    }

    Agreement passing(Change change, Standing next) {
        return new Agreement(opening, next, change.number(), change.recordedAt());
    }

    /** Parties from whom an approval is being waited for. */
    public List<Party> awaited() {
        return standing.approvals().stream()
                .filter(position -> position.decision() == Approval.Decision.AWAITED)
                .map(Position::party)
                .toList();
    }

    /** Whether every party has approved. */
    public boolean approvedByAll() {
        var approved = standing.approvals().stream()
                .filter(position -> position.decision() == Approval.Decision.APPROVED)
                .map(Position::party)
                .collect(Collectors.toSet());
        return approved.containsAll(opening.parties());
    }

    /** @throws InvalidValue when no open accusation has that number */
    OpenAccusation openAccusation(int number) {
        return standing.accusations().stream()
                .filter(open -> open.number() == number)
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "accusation",
                        "change " + number + " is not an open accusation; open are: "
                                + orNone(standing.accusations().stream().map(OpenAccusation::number))));
    }

    Optional<DatedDeadline> deadline(String name) {
        return standing.deadlines().stream()
                .filter(deadline -> deadline.name().equals(name))
                .findFirst();
    }

    private Standing answered(Answer answer) {
        var open = openAccusation(answer.accusation());
        var allowed = whoMay(answer.answer(), open.accusation());
        if (!allowed.contains(answer.by())) {
            throw new InvalidValue(
                    "by",
                    "an accusation can be called " + answer.answer().term() + " here by "
                            + allowed.stream().map(Party::code).collect(Collectors.joining(" or ")));
        }
        return answer.answer().closes() ? standing.without(open) : standing.with(open.answered(answer.answer()));
    }

    private static List<Party> whoMay(Answer.Reply reply, Accusation accusation) {
        return switch (reply) {
            case DENIED, ACKNOWLEDGED -> List.of(accusation.respondent());
            case WITHDRAWN -> List.of(accusation.accuser());
            case RESOLVED -> List.of(accusation.accuser(), accusation.respondent());
        };
    }

    private DatedDeadline moved(Deadline deadline, int number) {
        var before = deadline(deadline.name());
        if (deadline.action() == Deadline.Action.SET) {
            if (before.isPresent()) {
                throw new Refusal("There is a deadline \"" + deadline.name() + "\" already, due "
                        + before.get().due() + "; extend it, or choose another name.");
            }
            return new DatedDeadline(
                    deadline.name(), deadline.due().orElseThrow(), deadline.zone(), deadline.action(), number);
        }
        var known = before.orElseThrow(() -> new InvalidValue(
                "name",
                "there is no deadline of that name; there are: "
                        + orNone(standing.deadlines().stream().map(DatedDeadline::name))));
        requireOpen(known, deadline.action());
        var due = deadline.due().orElse(known.due());
        if (deadline.action() == Deadline.Action.EXTENDED && !due.isAfter(known.due())) {
            throw new InvalidValue("due", "must be after " + known.due() + ", the date that is being extended");
        }
        if (deadline.action() != Deadline.Action.EXTENDED && !due.equals(known.due())) {
            throw new InvalidValue("due", "must be " + known.due() + ", or left out");
        }
        var zone = deadline.zone().or(known::zone);
        return new DatedDeadline(deadline.name(), due, zone, deadline.action(), number);
    }

    /** What was met is over; what was missed can still be extended, as parties do. */
    private static void requireOpen(DatedDeadline known, Deadline.Action action) {
        var over = known.action() == Deadline.Action.MET
                || (known.action() == Deadline.Action.MISSED && action != Deadline.Action.EXTENDED);
        if (over) {
            throw new Refusal("The deadline \"" + known.name() + "\" was "
                    + known.action().term() + " already (change " + known.change() + ").");
        }
    }

    private void requireParty(String field, Party party) {
        if (!opening.parties().contains(party)) {
            throw new InvalidValue(field, "must be a party of this agreement: " + orNone(opening.parties().stream()));
        }
    }

    private void requireNext(Change change) {
        if (!change.agreement().equals(id()) || change.number() != version + 1) {
            throw new IllegalArgumentException("change " + change.number() + " of " + change.agreement()
                    + " cannot follow version " + version + " of " + id());
        }
    }

    private static String orNone(Stream<?> items) {
        var list = items.map(String::valueOf).collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }
}
