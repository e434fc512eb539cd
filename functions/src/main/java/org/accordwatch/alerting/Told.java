package org.accordwatch.alerting;

import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;

/** A change with what an alert about it has to know. */
public record Told(Change change, Background background) {
    public ChangeRef ref() {
        return ChangeRef.of(change);
    }
}
