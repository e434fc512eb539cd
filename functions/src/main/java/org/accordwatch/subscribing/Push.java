package org.accordwatch.subscribing;

import java.util.Optional;
import java.util.function.Predicate;
import org.accordwatch.subscribing.channel.Endpoint;

/** What subscribing asks of SNS, which keeps the endpoints. */
public interface Push {
    /** A hundred calls, which SNS answers in a few seconds. */
    int MOST_SEARCHED = 10_000;

    /**
     * Puts an endpoint on a topic and gives the ARN of SNS's subscription, which is the same for the same endpoint and topic. Where
     * SNS asks the holder, it does so now, unless that was answered already.
     */
    String subscribe(String topic, Endpoint endpoint);

    Sight look(String arn);

    /**
     * The ARN under which an endpoint has a topic that it confirmed, for whoever lost it. Looks through the first
     * {@value #MOST_SEARCHED} of the topic's subscriptions.
     */
    Optional<String> find(String topic, Predicate<String> address);

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
