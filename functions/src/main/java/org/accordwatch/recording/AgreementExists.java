package org.accordwatch.recording;

import org.accordwatch.agreement.AgreementId;

/** An agreement of that id was opened before; the sender can mend it by choosing another id. */
public final class AgreementExists extends RuntimeException {
    public AgreementExists(AgreementId id) {
        super("There is an agreement \"" + id + "\" already.");
    }
}
