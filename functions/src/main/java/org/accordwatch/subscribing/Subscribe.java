package org.accordwatch.subscribing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes a sign-up. Nothing but the question whether it was meant goes to the endpoint until that is answered: SNS's own mail for
 * e-mail addresses, a code for phone numbers.
 */
public final class Subscribe {
    private final SubscriptionStore store;
    private final AudienceRegistry registry;
    private final Topics topics;
    private final Push push;
    private final Supplier<KeyRing> keys;
    private final SecureRandom random;
    private final Clock clock;

    public Subscribe(
            SubscriptionStore store,
            AudienceRegistry registry,
            Topics topics,
            Push push,
            Supplier<KeyRing> keys,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.registry = registry;
        this.topics = topics;
        this.push = push;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    public Subscription call(SignUp signUp) {
        return switch (signUp.endpoint()) {
            case EmailAddress address -> byEmail(address, signUp);
            case PhoneNumber number -> bySms(number, signUp);
        };
    }

    private Subscription byEmail(EmailAddress address, SignUp signUp) {
        var topic = topics.of(signUp.audience().id());
        registry.list(signUp.audience(), topic);
        var arn = push.subscribe(topic, address);
        return added(signUp, SubscriptionId.random(random), arn, Optional.empty());
    }

    private Subscription bySms(PhoneNumber number, SignUp signUp) {
        var id = SubscriptionId.random(random);
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var challenge =
                new Challenge(keys.get().hash(id, code), clock.instant().plus(Challenge.VALID), Challenge.TRIES);
        var subscription = added(signUp, id, push.subscribe(topics.holding(), number), Optional.of(challenge));
        push.text(number, CodeMessage.of(code));
        return subscription;
    }

    private Subscription added(SignUp signUp, SubscriptionId id, String arn, Optional<Challenge> challenge) {
        var subscription = new Subscription(
                id,
                signUp.endpoint().channel(),
                keys.get().hash(signUp.endpoint()),
                signUp.audience(),
                State.PENDING,
                arn,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                challenge);
        store.add(subscription);
        return subscription;
    }
}
