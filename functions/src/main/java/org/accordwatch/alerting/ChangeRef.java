package org.accordwatch.alerting;

import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Change;

/** Names a change: its number within its agreement. */
public record ChangeRef(AgreementId agreement, int number) {
    public static ChangeRef of(Change change) {
        return new ChangeRef(change.agreement(), change.number());
    }
}
