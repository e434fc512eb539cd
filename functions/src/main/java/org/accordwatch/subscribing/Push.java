package org.accordwatch.subscribing;

import java.util.Optional;

/** What subscribing asks of SNS, which keeps the endpoints. */
public interface Push {

    /** Subscribes an endpoint to a topic and gives the subscription's ARN. SNS asks e-mail endpoints for confirmation itself. */
    String subscribe(String topic, Endpoint endpoint);

    /** The number behind a subscription, unless SNS has none any more. */
    Optional<PhoneNumber> number(String arn);

    /** Sends a text message to one number. */
    void text(PhoneNumber number, String message);

    /** What SNS knows of a subscription; one that it does not know has ended. */
    State state(String arn);

    Leaving unsubscribe(String arn);

    /** How a subscription left. */
    enum Leaving {
        NOW,
        /** SNS removes unconfirmed subscriptions only itself, when their confirmation has expired; until then nothing is sent. */
        WITH_ITS_CONFIRMATION
    }
}
