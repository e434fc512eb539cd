package org.accordwatch.recording;

import org.accordwatch.agreement.AgreementId;

/** No agreement of that id was opened. */
public final class UnknownAgreement extends RuntimeException {
    public UnknownAgreement(AgreementId id) {
        super("There is no agreement \"" + id + "\".");
    }
}
