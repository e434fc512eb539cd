package org.accordwatch.subscribing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.subscribing.channel.Consent;

/**
 * What follows from what SNS says of an endpoint's places: the latest that its holder agreed to holds, and all earlier ones go. In
 * whatever order holders answer, and however often this is worked out, it ends the same.
 *
 * @param leaving ARNs of SNS's subscriptions that have to go before this is stored
 */
record Settlement(Subscriber after, Set<String> leaving, Set<Unwanted> unwanted, List<Subscription> ended) {
    /** SNS: "Confirmation tokens are valid for two days" (API reference, Subscribe). */
    private static final Duration ANSWERABLE = Duration.ofDays(2);
    /** A day more for SNS to clear up. */
    static final Duration PENDING = ANSWERABLE.plusDays(1);
    /** For how long SNS may not know yet what it was just given. */
    private static final Duration NEW = Duration.ofMinutes(5);

    private static final Sight NOT_LOOKED_AT = new Sight(Sight.State.PENDING, Optional.empty());

    /**
     * @param sights what SNS says, by the placements' numbers; those that were not looked at are taken to be as they are known
     * @param joined under which ARNs SNS took those that had been agreed to, by the placements' numbers
     */
    static Settlement of(Subscriber before, Map<Integer, Sight> sights, Map<Integer, String> joined, Instant now) {
        var seen = before.placements().stream()
                .flatMap(place -> joined.containsKey(place.number())
                        ? Stream.of(place.activeAs(joined.getOrDefault(place.number(), "")))
                        : seen(before, place, sights.getOrDefault(place.number(), NOT_LOOKED_AT), now).stream())
                .toList();
        int holds = latestActive(seen);
        var after = new Subscriber(before.hash(), before.channel(), seen, before.stopped(), before.version())
                .without(placement -> placement.number() < holds && !placement.isLeft());
        return new Settlement(
                after, leaving(before, seen, after), unwanted(before, sights, after), ended(before, seen, after));
    }

    private static int latestActive(List<Placement> places) {
        var latest = 0;
        for (var place : places) {
            if (place.isActive()) {
                latest = Math.max(latest, place.number());
            }
        }
        return latest;
    }

    /** A placement as it is now; nothing where it has ended or run out. */
    private static Optional<Placement> seen(Subscriber subscriber, Placement placement, Sight sight, Instant now) {
        return subscriber.channel().consent() == Consent.ASKED_BY_CODE
                ? seenByCode(placement, sight, now)
                : seenBySns(placement, sight, now);
    }

    private static Optional<Placement> seenByCode(Placement placement, Sight sight, Instant now) {
        if (placement.isAsked()) {
            var until = placement.challenge().map(Challenge::until).orElse(placement.askedAt());
            return now.isBefore(until.plus(NEW)) ? Optional.of(placement) : Optional.empty();
        }
        return placement.isActive() && sight.state() == Sight.State.GONE ? Optional.empty() : Optional.of(placement);
    }

    /** SNS removes what was not answered only when it cannot be answered any more; what is gone earlier was left by its link. */
    private static Optional<Placement> seenBySns(Placement placement, Sight sight, Instant now) {
        var sinceAsked = Duration.between(placement.askedAt(), now);
        return switch (sight.state()) {
            case ACTIVE -> placement.arn().map(placement::activeAs);
            case GONE -> {
                if (placement.isActive()) {
                    yield Optional.of(placement.left(now));
                }
                var left = placement.isAsked() && sinceAsked.compareTo(NEW) >= 0;
                yield sinceAsked.compareTo(ANSWERABLE) < 0
                        ? Optional.of(left ? placement.left(now) : placement)
                        : Optional.empty();
            }
            case PENDING ->
                placement.isActive() || sinceAsked.compareTo(PENDING) < 0 ? Optional.of(placement) : Optional.empty();
        };
    }

    /** What SNS delivers to and what only held a number, as far as nothing needs it any more. */
    private static Set<String> leaving(Subscriber before, List<Placement> seen, Subscriber after) {
        var arns = new HashSet<String>();
        var byCode = before.channel().consent() == Consent.ASKED_BY_CODE;
        before.placements().stream()
                .filter(_ -> byCode)
                .flatMap(place -> place.arn().stream())
                .forEach(arns::add);
        seen.stream()
                .filter(Placement::isActive)
                .flatMap(place -> place.arn().stream())
                .forEach(arns::add);
        arns.removeIf(after::uses);
        return Set.copyOf(arns);
    }

    /** What SNS still waits for an answer to, though nobody waits for it here. */
    static Set<Unwanted> unwanted(Subscriber before, Map<Integer, Sight> sights, Subscriber after) {
        if (before.channel().consent() == Consent.ASKED_BY_CODE) {
            return Set.of();
        }
        return before.placements().stream()
                .filter(Placement::isAsked)
                .filter(place ->
                        sights.getOrDefault(place.number(), NOT_LOOKED_AT).state() == Sight.State.PENDING)
                .flatMap(place -> place.arn().stream()
                        .filter(arn -> !after.uses(arn))
                        .map(arn -> new Unwanted(place.audience().id(), arn)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Subscriptions that a later one has replaced, and those that were left by SNS's link. What ran out unanswered is forgotten. */
    private static List<Subscription> ended(Subscriber before, List<Placement> seen, Subscriber after) {
        var replaced = seen.stream().map(Placement::subscription).collect(Collectors.toSet());
        return before.subscriptions().stream()
                .filter(id -> !after.subscriptions().contains(id))
                .filter(id -> replaced.contains(id) || !before.of(id).stream().allMatch(Placement::isAsked))
                .map(id -> Subscription.of(id, before).ended())
                .toList();
    }
}
