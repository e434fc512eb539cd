package org.accordwatch.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the agreement was about when a change was recorded, kept with the change so that an alert written later tells the truth
 * of that moment.
 *
 * @param title of the agreement
 * @param before its status before the change
 * @param after its status after the change
 * @param awaited parties whose approval is still awaited after the change
 * @param completesApproval whether with this change, and not before, all parties have approved
 * @param refersTo the change that is answered or corrected
 * @param dueBefore the date that an extension moved
 */
public record Background(
        String title,
        AgreementStatus before,
        AgreementStatus after,
        List<Party> awaited,
        boolean completesApproval,
        Optional<Reference> refersTo,
        Optional<LocalDate> dueBefore) {

    /** An earlier change, as far as a later one speaks of it. */
    public record Reference(int number, Fact fact, Optional<Summary> summary) {}

    static Background of(Agreement before, Change change, Agreement after, Optional<Reference> refersTo) {
        var dueBefore = change.fact() instanceof Deadline deadline && deadline.action() == Deadline.Action.EXTENDED
                ? before.deadline(deadline.name()).map(DatedDeadline::due)
                : Optional.<LocalDate>empty();
        return new Background(
                after.opening().title(),
                before.standing().status(),
                after.standing().status(),
                after.awaited(),
                after.approvedByAll() && !before.approvedByAll(),
                refersTo,
                dueBefore);
    }
}
