package org.accordwatch.subscribing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.channel.Consent;

/**
 * Takes note of what happened without us: questions that SNS got an answer to, or none in time; subscriptions that were left by SNS's
 * link; numbers that answered STOP; what a process did that died before it noted it; audiences in which nobody is left. Each run takes
 * those that were checked longest ago, up to a bound, so that the next one goes on where it stopped.
 */
public final class Reconcile {
    /** At {@link Pace}'s rate a run of so many takes less than three minutes. */
    private static final int MOST_SUBSCRIBERS = 1_000;

    private static final int MOST_AUDIENCES = 500;

    private final SubscriberStore store;
    private final AudienceRegistry registry;
    private final Topics topics;
    private final Push push;
    private final Unnoted unnoted;
    private final Settle settle;
    private final SettleAudiences roll;
    private final Supplier<KeyRing> keys;
    private final Clock clock;
    private final Pace pace;

    public Reconcile(
            SubscriberStore store,
            AudienceRegistry registry,
            Topics topics,
            Push push,
            Unnoted unnoted,
            Settle settle,
            SettleAudiences roll,
            Supplier<KeyRing> keys,
            Clock clock,
            Pace pace) {
        this.store = store;
        this.registry = registry;
        this.topics = topics;
        this.push = push;
        this.unnoted = unnoted;
        this.settle = settle;
        this.roll = roll;
        this.keys = keys;
        this.clock = clock;
        this.pace = pace;
    }

    /** How much was looked at, and what failed; those are looked at again in a later run. */
    public record Outcome(int subscribers, int audiences, List<RuntimeException> failures) {
        public Outcome {
            failures = List.copyOf(failures);
        }
    }

    public Outcome call() {
        var failures = new ArrayList<RuntimeException>();
        var subscribers = store.longestUnchecked(MOST_SUBSCRIBERS);
        each(subscribers, this::check, failures);
        var audiences = registry.longestUnchecked(MOST_AUDIENCES);
        each(audiences, this::check, failures);
        each(
                registry.doomed(MOST_AUDIENCES),
                topic -> {
                    topics.delete(topic);
                    registry.deleted(topic);
                },
                failures);
        return new Outcome(subscribers.size(), audiences.size(), failures);
    }

    /** One that fails holds up no other. */
    private <T> void each(List<T> all, Consumer<T> check, List<RuntimeException> failures) {
        for (var one : all) {
            pace.next();
            try {
                check.accept(one);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
    }

    /** Moves to the end of the line first, so that one that always fails does not stay at its front. */
    private void check(EndpointHash hash) {
        store.checked(hash, clock.instant());
        var settled = store.find(List.of(hash)).map(unnoted::noted).map(settle::whole);
        settled.flatMap(Settle.Settled::subscriber).ifPresent(subscriber -> {
            var address = settled.flatMap(Settle.Settled::address);
            var next = rekeyed(stopped(subscriber, address), address);
            if (!next.equals(subscriber)) {
                // Where somebody else was faster, the next run takes note.
                store.save(Step.to(Optional.of(subscriber), next));
            }
        });
    }

    private Subscriber stopped(Subscriber subscriber, Optional<String> address) {
        return subscriber.channel().consent() == Consent.ASKED_BY_CODE
                ? address.map(number -> subscriber.stopped(push.isOptedOut(number)))
                        .orElse(subscriber)
                : subscriber;
    }

    private Subscriber rekeyed(Subscriber subscriber, Optional<String> address) {
        var ring = keys.get();
        return ring.isCurrent(subscriber.hash())
                ? subscriber
                : address.map(known -> subscriber.rekeyed(
                                ring.hashes(subscriber.channel().endpoint(known))
                                        .getFirst()))
                        .orElse(subscriber);
    }

    private void check(AudienceId audience) {
        registry.checked(audience, clock.instant());
        if (!registry.fold(audience)) {
            roll.refresh(List.of(audience));
        }
    }
}
