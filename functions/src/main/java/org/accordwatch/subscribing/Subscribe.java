package org.accordwatch.subscribing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes a sign-up. Nothing but the question whether it was meant goes to the endpoint until that is answered. What is done, and how
 * long it takes, does not depend on whether the endpoint is known.
 */
public final class Subscribe {
    private final SubscriberStore store;
    private final Join join;
    private final Topics topics;
    private final Push push;
    private final Limits limits;
    private final Supplier<KeyRing> keys;
    private final SecureRandom random;
    private final Clock clock;

    public Subscribe(
            SubscriberStore store,
            Join join,
            Topics topics,
            Push push,
            Limits limits,
            Supplier<KeyRing> keys,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.join = join;
        this.topics = topics;
        this.push = push;
        this.limits = limits;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    /** @throws TooOften when the endpoint was asked, or the caller has signed up, too often */
    public Subscription call(SignUp signUp) {
        var hashes = keys.get().hashes(signUp.endpoint());
        limits.take(Limit.SIGN_UPS, List.of(keys.get().hash(signUp.from())));
        limits.take(Limit.CONFIRMATIONS, hashes);
        return switch (signUp.endpoint().channel().consent()) {
            case ASKED_BY_SNS -> askBySns(signUp, hashes);
            case ASKED_BY_CODE -> askByCode(signUp, hashes);
        };
    }

    private Subscription askBySns(SignUp signUp, List<EndpointHash> hashes) {
        var id = SubscriptionId.random(random);
        var asked = stored(signUp, hashes, id, Optional.empty());
        join.ask(asked, asked.of(id).getLast(), signUp.endpoint());
        return Subscription.of(id, asked);
    }

    private Subscription askByCode(SignUp signUp, List<EndpointHash> hashes) {
        var id = SubscriptionId.random(random);
        var code = Integer.toString(1_000_000 + random.nextInt(1_000_000)).substring(1);
        var challenge =
                new Challenge(keys.get().hash(id, code), clock.instant().plus(Challenge.VALID), Challenge.TRIES);
        var asked = stored(signUp, hashes, id, Optional.of(challenge));
        var held = push.subscribe(topics.holding(), signUp.endpoint());
        join.note(asked, asked.of(id).getLast().number(), held);
        push.text(signUp.endpoint().address(), CodeMessage.of(code));
        return Subscription.of(id, asked);
    }

    private Subscriber stored(
            SignUp signUp, List<EndpointHash> hashes, SubscriptionId id, Optional<Challenge> challenge) {
        var current = hashes.getFirst();
        return join.save(
                () -> store.find(hashes)
                        .orElseGet(() ->
                                Subscriber.unknown(current, signUp.endpoint().channel())),
                signUp.audience(),
                (subscriber, topic) -> subscriber
                        .rekeyed(current)
                        .with(placement(subscriber.nextNumber(), id, signUp, topic, challenge)));
    }

    private Placement placement(
            int number, SubscriptionId id, SignUp signUp, String topic, Optional<Challenge> challenge) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Placement(
                number, id, signUp.audience(), topic, Placement.State.ASKED, Optional.empty(), now, now, challenge);
    }
}
