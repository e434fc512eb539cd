package org.accordwatch.subscribing;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.alerting.Audience;

/**
 * One endpoint's wish to hear.
 *
 * @param endpointHash by which the endpoint is recognised
 * @param audience what it wants to hear and how often
 * @param arn of the SNS subscription that keeps the endpoint itself
 * @param challenge what a text message asked, while that waits for its answer
 */
public record Subscription(
        SubscriptionId id,
        Channel channel,
        String endpointHash,
        Audience audience,
        State state,
        String arn,
        Instant createdAt,
        Optional<Challenge> challenge) {

    Subscription in(State next) {
        return new Subscription(id, channel, endpointHash, audience, next, arn, createdAt, challenge);
    }

    Subscription activeAs(String confirmedArn) {
        return new Subscription(
                id, channel, endpointHash, audience, State.ACTIVE, confirmedArn, createdAt, Optional.empty());
    }
}
