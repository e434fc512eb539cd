package org.accordwatch.alerting;

import java.util.Set;
import org.accordwatch.agreement.Change;

/** Which change went to which audience. Written after SNS accepted the alert, so that it never claims too much. */
public interface AlertLog {

    Set<AudienceId> alerted(Change change);

    /** @param messageId SNS's id of the accepted message */
    void record(Change change, AudienceId audience, String messageId);
}
