package org.accordwatch.alerting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.alerting.ChangeArchive.Kept;
import org.accordwatch.recording.UnknownAgreement;

/** Finds a change that somebody names, who may have mistaken the agreement or the number. */
final class NamedChange {
    private final Function<AgreementId, Optional<Agreement>> agreements;
    private final ChangeArchive archive;

    NamedChange(Function<AgreementId, Optional<Agreement>> agreements, ChangeArchive archive) {
        this.agreements = agreements;
        this.archive = archive;
    }

    /**
     * @throws UnknownAgreement when there is none of that id
     * @throws InvalidValue of {@code change} when the agreement has none of that number
     */
    Kept find(ChangeRef change) {
        int latest = agreements
                .apply(change.agreement())
                .orElseThrow(() -> new UnknownAgreement(change.agreement().value()))
                .version();
        if (change.number() < 1 || change.number() > latest) {
            throw new InvalidValue(
                    "change",
                    latest == 0
                            ? "cannot be given: " + change.agreement() + " has no changes yet"
                            : "must be from 1 to " + latest + ", the number of the latest change of "
                                    + change.agreement());
        }
        return archive.read(List.of(change)).getFirst();
    }
}
