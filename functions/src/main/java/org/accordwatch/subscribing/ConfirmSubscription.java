package org.accordwatch.subscribing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.subscribing.SubscriberStore.Known;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.channel.Consent;

/** Takes the code that was sent to a phone number; with the right one the subscription becomes active. */
public final class ConfirmSubscription {
    private static final int ATTEMPTS = 10;

    private final SubscriberStore store;
    private final Settle settle;
    private final Unnoted unnoted;
    private final Supplier<KeyRing> keys;
    private final Clock clock;
    private final Pause pause;

    public ConfirmSubscription(
            SubscriberStore store, Settle settle, Unnoted unnoted, Supplier<KeyRing> keys, Clock clock, Pause pause) {
        this.store = store;
        this.settle = settle;
        this.unnoted = unnoted;
        this.keys = keys;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * The subscription, active. Confirming one that is active already does nothing.
     *
     * @throws UnknownSubscription when there is none of that id
     * @throws ConfirmationClosed when it takes no code: not any more, or because its channel has none
     * @throws InvalidValue of {@code code} when the code is wrong
     */
    public Subscription call(SubscriptionId id, String code) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var subscriber = held(id);
            var place = subscriber.of(id).getLast();
            if (!place.isAsked()) {
                return active(id, subscriber);
            }
            var challenge = place.challenge()
                    .filter(open -> open.isOpen(clock.instant()))
                    .orElseThrow(() -> new ConfirmationClosed(subscriber.channel()));
            var right =
                    keys.get().matches(challenge.codeHash(), challenge.askedAs().orElse(id), code);
            var after = subscriber.with(
                    place.number(), asked -> right ? asked.agreed() : asked.challenged(challenge.tried()));
            // Nobody learns whether a code was right before the try is counted, so that no number of answers at once
            // gets more.
            if (store.save(Step.to(Optional.of(subscriber), after))) {
                if (right) {
                    return active(id, after.stored());
                }
                throw new InvalidValue("code", "is not the code that was sent; " + triesLeft(challenge.tried()));
            }
            pause.after(attempt);
        }
        throw new StillBusy();
    }

    private Subscriber held(SubscriptionId id) {
        var known = store.find(id).orElseThrow(UnknownSubscription::new);
        if (known instanceof Known.Held(var subscriber)) {
            if (subscriber.channel().consent() == Consent.ASKED_BY_CODE) {
                return subscriber;
            }
            throw new ConfirmationClosed(subscriber.channel());
        }
        throw new UnknownSubscription();
    }

    private Subscription active(SubscriptionId id, Subscriber agreed) {
        var settled = settle.pending(agreed)
                .subscriber()
                .map(unnoted::noted)
                .flatMap(noted -> settle.pending(noted).subscriber())
                .filter(subscriber -> !subscriber.of(id).isEmpty())
                .orElseThrow(UnknownSubscription::new);
        if (settled.of(id).getLast().isActive()) {
            return Subscription.of(id, settled);
        }
        // SNS does not hold the number any more.
        throw new ConfirmationClosed(settled.channel());
    }

    private static String triesLeft(Challenge challenge) {
        return switch (challenge.triesLeft()) {
            case 0 -> "no tries are left, sign up again";
            case 1 -> "1 try is left";
            default -> challenge.triesLeft() + " tries are left";
        };
    }
}
