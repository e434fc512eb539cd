package org.accordwatch.subscribing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.alerting.Audience;
import org.accordwatch.subscribing.channel.Channel;

/**
 * All that is known of one endpoint: the places that it has or was asked for. It is stored as one item and changes as a whole, so
 * that whatever happens at the same time happens one after the other.
 *
 * @param placements in the order of their numbers
 * @param stopped whether the holder of a number has answered STOP
 * @param version how often it was stored; 0 for one that is not
 */
public record Subscriber(EndpointHash hash, Channel channel, List<Placement> placements, boolean stopped, int version) {
    public Subscriber {
        placements = placements.stream()
                .sorted(Comparator.comparingInt(Placement::number))
                .toList();
    }

    static Subscriber unknown(EndpointHash hash, Channel channel) {
        return new Subscriber(hash, channel, List.of(), false, 0);
    }

    /**
     * Whether two places may turn out to be taken at once. SNS tells nobody when a holder follows its link; so before alerts go out,
     * those who are contested are looked at.
     */
    public boolean isContested() {
        return placements.size() > 1;
    }

    public Set<Audience> audiences() {
        return placements.stream().map(Placement::audience).collect(Collectors.toUnmodifiableSet());
    }

    public Set<SubscriptionId> subscriptions() {
        return placements.stream().map(Placement::subscription).collect(Collectors.toUnmodifiableSet());
    }

    /** The places of one subscription, the latest last. */
    List<Placement> of(SubscriptionId id) {
        return placements.stream()
                .filter(placement -> placement.subscription().equals(id))
                .toList();
    }

    boolean uses(String arn) {
        return placements.stream().anyMatch(placement -> placement.has(arn));
    }

    int nextNumber() {
        return placements.isEmpty() ? 1 : placements.getLast().number() + 1;
    }

    Subscriber with(Placement placement) {
        return in(Stream.concat(placements.stream(), Stream.of(placement)));
    }

    Subscriber with(int number, UnaryOperator<Placement> change) {
        return in(placements.stream()
                .map(placement -> placement.number() == number ? change.apply(placement) : placement));
    }

    /** The same places for the same wish under another id. */
    Subscriber renamed(SubscriptionId id, SubscriptionId next) {
        return in(placements.stream().map(place -> place.subscription().equals(id) ? place.renamed(next) : place));
    }

    Subscriber without(Predicate<Placement> gone) {
        return in(placements.stream().filter(gone.negate()));
    }

    Subscriber stopped(boolean now) {
        return new Subscriber(hash, channel, placements, now, version);
    }

    /** Under another key; only while nothing else points to it by its hash. */
    Subscriber rekeyed(EndpointHash current) {
        return isContested() ? this : new Subscriber(current, channel, placements, stopped, version);
    }

    /** As it is once it has been stored. */
    public Subscriber stored() {
        return new Subscriber(hash, channel, placements, stopped, version + 1);
    }

    private Subscriber in(Stream<Placement> next) {
        return new Subscriber(hash, channel, next.toList(), stopped, version);
    }
}
