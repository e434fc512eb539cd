package org.accordwatch.subscribing;

import org.accordwatch.alerting.AudienceId;

/** The SNS topics that endpoints are subscribed to. */
public interface Topics {

    /** The ARN of an audience's topic, which is made if it is not there. */
    String of(AudienceId audience);

    /** The ARN of the topic to which nothing is ever published: it keeps numbers whose code has not come back yet. */
    String holding();
}
