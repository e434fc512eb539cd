package org.accordwatch.subscribing;

import org.accordwatch.subscribing.channel.Endpoint;

/** What subscribing asks of SNS, which keeps the endpoints. */
public interface Push {

    /**
     * Puts an endpoint on a topic and gives the ARN of SNS's subscription, which is the same for the same endpoint and topic. Where
     * SNS asks the holder, it does so now, unless that was answered already.
     */
    String subscribe(String topic, Endpoint endpoint);

    Sight look(String arn);

    /** Sends a text message to one number. */
    void text(String number, String message);

    /** Whether the holder of a number has answered STOP. */
    boolean isOptedOut(String number);

    Leaving unsubscribe(String arn);

    /** How a subscription left. */
    enum Leaving {
        NOW,
        /** SNS removes unconfirmed subscriptions only itself, when their confirmation has expired. */
        WITH_ITS_CONFIRMATION
    }
}
