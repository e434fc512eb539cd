package org.accordwatch.alerting;

import java.util.Optional;

/** Hands alerts to SNS. */
public interface Publisher {

    /**
     * SNS's id of the accepted message, or nothing when the topic is gone, and everybody in the audience with it. Any other
     * failure is thrown: a retry may mend it.
     *
     * @param topic the ARN of an audience's topic
     */
    Optional<String> publish(String topic, Alert alert);
}
