package org.accordwatch.alerting;

import java.util.Set;

/**
 * What was done for which deadline. A deadline is named by the change that set or extended it, so that after an extension everything
 * begins anew. Written after the deed, so that it never claims too much.
 */
public interface ReminderLog {

    Set<AudienceId> reminded(ChangeRef deadline, Step step);

    /** @param messageId SNS's id of the accepted message */
    void record(ChangeRef deadline, Step step, AudienceId audience, String messageId);

    /** Whether it was recorded as missed once, even if an editor took that back. */
    boolean missed(ChangeRef deadline);

    void recordMissed(ChangeRef deadline);
}
