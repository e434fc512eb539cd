package org.accordwatch.subscribing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.alerting.AudienceId;

/** Where subscribers are kept, without their endpoints. */
public interface SubscriberStore {

    /** The one that is known by any of these hashes. */
    Optional<Subscriber> find(List<EndpointHash> hashes);

    /** Costs the same whether or not there is one. */
    Optional<Known> find(SubscriptionId id);

    /** What there is under a subscription's id. */
    sealed interface Known {
        record Held(Subscriber subscriber) implements Known {}

        record Ended(Subscription subscription) implements Known {}
    }

    /** Stores a step as a whole; false, and nothing stored, when somebody else was faster. */
    boolean save(Step step);

    /**
     * What becomes of a subscriber.
     *
     * @param before absent for one that was not known
     * @param after without placements when nothing is left to be known
     * @param fresh audiences that this step begins
     * @param unwanted what stays behind in SNS
     * @param ended subscriptions that ended other than by their holder's call, and are shown as ended for a while
     */
    record Step(
            Optional<Subscriber> before,
            Subscriber after,
            Set<AudienceId> fresh,
            Set<Unwanted> unwanted,
            List<Subscription> ended) {

        static Step to(Optional<Subscriber> before, Subscriber after) {
            return new Step(before, after, Set.of(), Set.of(), List.of());
        }
    }

    /** Forgets a subscription that has ended. */
    void forget(SubscriptionId ended);

    /** Those that were checked longest ago: first those with something pending. */
    List<EndpointHash> longestUnchecked(int most);

    void checked(EndpointHash hash, Instant now);
}
