package org.accordwatch.subscribing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.accordwatch.agreement.InvalidValue;

/** Takes the code that was sent to a phone number; with the right one the subscription becomes active. */
public final class ConfirmSubscription {
    private final SubscriptionStore store;
    private final AudienceRegistry registry;
    private final Topics topics;
    private final Push push;
    private final Supplier<KeyRing> keys;
    private final Clock clock;

    public ConfirmSubscription(
            SubscriptionStore store,
            AudienceRegistry registry,
            Topics topics,
            Push push,
            Supplier<KeyRing> keys,
            Clock clock) {
        this.store = store;
        this.registry = registry;
        this.topics = topics;
        this.push = push;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The subscription, active. Confirming one that is active already does nothing.
     *
     * @throws UnknownSubscription when there is none of that id
     * @throws ConfirmationClosed when it takes no code: not any more, or because its channel has none
     * @throws InvalidValue of {@code code} when the code is wrong
     */
    public Subscription call(SubscriptionId id, String code) {
        var found = store.find(id).orElseThrow(UnknownSubscription::new);
        if (found.state() == State.ACTIVE && found.channel() == Channel.SMS) {
            return found;
        }
        var pending = store.takeTry(id, clock.instant()).orElseThrow(() -> new ConfirmationClosed(found));
        var challenge = pending.challenge().orElseThrow();
        if (!same(challenge.codeHash(), keys.get().hash(id, code))) {
            throw new InvalidValue("code", "is not the code that was sent; " + triesLeft(challenge));
        }
        return activate(pending);
    }

    private Subscription activate(Subscription pending) {
        var number = push.number(pending.arn()).orElseThrow(() -> new ConfirmationClosed(pending));
        var topic = topics.of(pending.audience().id());
        registry.list(pending.audience(), topic);
        var active = pending.activeAs(push.subscribe(topic, number));
        var now = store.activate(active) ? Optional.of(active) : store.find(active.id());
        if (now.isEmpty()) {
            // The holder left meanwhile.
            push.unsubscribe(active.arn());
        }
        push.unsubscribe(pending.arn());
        return now.orElseThrow(UnknownSubscription::new);
    }

    private static String triesLeft(Challenge challenge) {
        return switch (challenge.triesLeft()) {
            case 0 -> "no tries are left, sign up again";
            case 1 -> "1 try is left";
            default -> challenge.triesLeft() + " tries are left";
        };
    }

    /** Takes as long for any two hashes, so that its time tells nothing. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
