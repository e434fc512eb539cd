package org.accordwatch.subscribing;

import org.accordwatch.alerting.AudienceId;

/** The SNS topics that endpoints are subscribed to. */
public interface Topics {

    /**
     * The ARN of a topic that an audience could have, different each time: an audience that is folded up and comes back never gets a
     * topic that somebody may still be about to delete.
     */
    String fresh(AudienceId audience);

    /** Makes the topic of this ARN if it is not there. */
    void create(String topic);

    /** Deletes a topic, if it is there. */
    void delete(String topic);

    /** The ARN of the topic to which nothing is ever published: it keeps numbers whose code has not come back yet. */
    String holding();

    /** The ARN of no subscription, to be asked for where nobody shall learn from the time whether there is one. */
    String nobody();
}
