package org.accordwatch.subscribing;

import org.accordwatch.alerting.Audience;

/** Makes audiences findable by their interests. */
public interface AudienceRegistry {

    /**
     * Lists an audience under each of its interests; once it returns, every later change finds it. Listing it again does nothing.
     *
     * @param topic the ARN of its SNS topic
     */
    void list(Audience audience, String topic);
}
