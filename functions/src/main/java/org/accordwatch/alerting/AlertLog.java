package org.accordwatch.alerting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which change went to which audience. Written after SNS accepted the alert, so that it never claims too much. */
public interface AlertLog {

    default Set<AudienceId> alerted(ChangeRef change) {
        return sent(change).keySet();
    }

    /** By which message each audience heard of a change, the latest where there were several. */
    Map<AudienceId, Accepted> sent(ChangeRef change);

    /** @param messageId SNS's id of the accepted message */
    record Accepted(String messageId, Instant at) {}

    /** Those of the changes that went to an audience. */
    Set<ChangeRef> heard(Collection<ChangeRef> changes, AudienceId audience);

    /** @param messageId SNS's id of the accepted message that told of these changes */
    void record(List<ChangeRef> changes, AudienceId audience, String messageId);
}
