package org.accordwatch.subscribing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.accordwatch.alerting.Audience;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.channel.Endpoint;

/** Puts an endpoint into an audience: first in the record, then in SNS, so that nothing is in SNS that nobody knows of. */
public final class Join {
    private static final int ATTEMPTS = 10;

    private final SubscriberStore store;
    private final AudienceRegistry registry;
    private final Topics topics;
    private final Push push;
    private final Pause pause;

    public Join(SubscriberStore store, AudienceRegistry registry, Topics topics, Push push, Pause pause) {
        this.store = store;
        this.registry = registry;
        this.topics = topics;
        this.push = push;
        this.pause = pause;
    }

    /** What becomes of a subscriber, given its audience's topic. */
    interface Change {
        Subscriber with(Subscriber before, String topic);
    }

    /**
     * Stores what becomes of a subscriber who is to be in an audience, which is begun if it is not there.
     *
     * @param find the subscriber as it is; without a version when it is not known yet
     */
    Subscriber save(Supplier<Subscriber> find, Audience audience, Change change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var before = find.get();
            var listed = registry.topic(audience);
            var after = change.with(before, listed.orElseGet(() -> topics.fresh(audience.id())));
            var step = new Step(
                    Optional.of(before).filter(known -> known.version() > 0),
                    after,
                    listed.isPresent() ? Set.of() : Set.of(audience.id()),
                    dropped(before, after),
                    List.of());
            if (store.save(step)) {
                return after.stored();
            }
            pause.after(attempt);
        }
        throw new StillBusy();
    }

    /** Has SNS ask the holder, and notes under which ARN. */
    void ask(Subscriber subscriber, Placement asked, Endpoint endpoint) {
        topics.create(asked.topic());
        var arn = push.subscribe(asked.topic(), endpoint);
        var sight = push.look(arn);
        if (sight.state() == Sight.State.ACTIVE) {
            if (subscriber.uses(arn)) {
                // Its holder hears just that already and has nothing to confirm; this sign-up proves nothing and runs
                // out.
                return;
            }
            push.unsubscribe(arn);
            arn = push.subscribe(asked.topic(), endpoint);
        }
        note(subscriber, asked.number(), arn);
    }

    /** Notes under which ARN SNS keeps an endpoint that was asked. */
    void note(Subscriber subscriber, int number, String arn) {
        var current = subscriber;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (store.save(Step.to(Optional.of(current), current.with(number, place -> place.asked(arn))))) {
                return;
            }
            pause.after(attempt);
            current = store.find(List.of(subscriber.hash())).orElseThrow(UnknownSubscription::new);
        }
        throw new StillBusy();
    }

    /** Questions that a step takes back, which SNS goes on asking. */
    private static Set<Unwanted> dropped(Subscriber before, Subscriber after) {
        return Settlement.unwanted(before, Map.of(), after);
    }
}
