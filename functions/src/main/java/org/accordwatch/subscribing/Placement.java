package org.accordwatch.subscribing;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.agreement.Term;
import org.accordwatch.alerting.Audience;

/**
 * An endpoint's place in an audience, whether it is only asked for or already taken.
 *
 * @param number counts up within an endpoint: of two places that its holder agreed to, the later one holds
 * @param subscription whose wish it is; a subscription that moves has two until the new place is taken
 * @param topic the ARN of the audience's topic
 * @param arn of the subscription in SNS: on the audience's topic, or on the holding topic while a code is awaited. Absent until SNS
 *     has been asked, and where SNS would have nothing to ask because it has the endpoint there already
 * @param createdAt when the subscription was signed up for
 * @param askedAt when this place was asked for, or its holder was asked whether leaving it was a mistake
 * @param challenge what a text message asks, while that waits for its answer
 */
public record Placement(
        int number,
        SubscriptionId subscription,
        Audience audience,
        String topic,
        State state,
        Optional<String> arn,
        Instant createdAt,
        Instant askedAt,
        Optional<Challenge> challenge) {

    /** How far a placement has come. */
    public enum State implements Term {
        /** The holder has been asked. */
        ASKED,
        /** The holder agreed, to us; SNS is to be told. */
        AGREED,
        /** SNS delivers. */
        ACTIVE,
        /** The holder left by SNS's link, and can come back by the one in its farewell. */
        LEFT
    }

    boolean isAsked() {
        return state == State.ASKED;
    }

    /** Whether SNS was never asked, or was asked by a process that died before it noted that. */
    boolean isAskedUnnoted() {
        return isAsked() && arn.isEmpty();
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    boolean isLeft() {
        return state == State.LEFT;
    }

    /** Whether SNS may deliver to it from one moment to the next, by what its holder does and nobody here hears of. */
    boolean mayBecomeActive() {
        return isAsked() || isLeft();
    }

    boolean has(String otherArn) {
        return arn.equals(Optional.of(otherArn));
    }

    Placement agreed() {
        return new Placement(
                number, subscription, audience, topic, State.AGREED, arn, createdAt, askedAt, Optional.empty());
    }

    Placement activeAs(String activeArn) {
        return new Placement(
                number,
                subscription,
                audience,
                topic,
                State.ACTIVE,
                Optional.of(activeArn),
                createdAt,
                askedAt,
                Optional.empty());
    }

    Placement left(Instant now) {
        return new Placement(number, subscription, audience, topic, State.LEFT, arn, createdAt, now, Optional.empty());
    }

    Placement asked(String askedArn) {
        return new Placement(
                number, subscription, audience, topic, state, Optional.of(askedArn), createdAt, askedAt, challenge);
    }

    Placement challenged(Challenge next) {
        return new Placement(number, subscription, audience, topic, state, arn, createdAt, askedAt, Optional.of(next));
    }

    /** Of a subscription that got another id. A code that is under way stays the right one. */
    Placement renamed(SubscriptionId next) {
        return new Placement(
                number,
                next,
                audience,
                topic,
                state,
                arn,
                createdAt,
                askedAt,
                challenge.map(asked -> asked.renamed(subscription)));
    }

    Placement in(Audience next, String nextTopic) {
        return new Placement(number, subscription, next, nextTopic, state, arn, createdAt, askedAt, challenge);
    }
}
