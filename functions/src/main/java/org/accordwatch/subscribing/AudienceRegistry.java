package org.accordwatch.subscribing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;

/** Which audiences there are, and what has to be looked after in them. */
public interface AudienceRegistry {

    /** The ARN of an audience's topic, unless there is no such audience yet. */
    Optional<String> topic(Audience audience);

    /** What has to be looked at before alerts go to these audiences; those with nothing of the sort are left out. */
    List<Watch> watched(Collection<AudienceId> audiences);

    /** @param contested endpoints that may be in two audiences at once */
    record Watch(AudienceId audience, Set<EndpointHash> contested, Set<String> unwanted) {}

    /** Takes note that a subscription which nobody wanted is gone. */
    void gone(Unwanted unwanted);

    List<AudienceId> longestUnchecked(int most);

    void checked(AudienceId audience, Instant now);

    /**
     * Takes an audience without members out of the index and dooms its topic, in one step; false, and nothing done, when it has
     * members.
     */
    boolean fold(AudienceId audience);

    /** ARNs of topics that no audience has any more. */
    List<String> doomed(int most);

    void deleted(String topic);
}
