package org.accordwatch.subscribing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accordwatch.subscribing.channel.Channels;

/**
 * Counts subscriptions as the record has them, which for what only SNS knows may be behind by a round of {@link Reconcile}. Reads each
 * subscriber once, in the order of their hashes: that order stays while everything is being looked at and rewritten, so that a count which
 * runs out of time goes on where it stopped.
 */
public final class CountSubscriptions {
    private static final int PAGE = 100;

    private final Census census;
    private final Channels channels;
    private final Clock clock;

    public CountSubscriptions(Census census, Channels channels, Clock clock) {
        this.census = census;
        this.channels = channels;
        this.clock = clock;
    }

    /** @param next the share with which the next call has to go on; absent when all were counted */
    public record Count(Tally tally, Optional<Share> next) {}

    /**
     * Counts those of this share and of all that follow, at least one share.
     *
     * @param until when to begin no further share
     */
    public Count call(Share from, Instant until) {
        var shares = census.everybody().stream()
                .filter(hash -> Share.of(hash).compareTo(from) >= 0)
                .collect(Collectors.groupingBy(Share::of, TreeMap::new, Collectors.toList()));
        var tally = new Tally(channels);
        boolean begun = false;
        for (var share : shares.entrySet()) {
            if (begun && !clock.instant().isBefore(until)) {
                return new Count(tally, Optional.of(share.getKey()));
            }
            begun = true;
            pages(share.getValue()).forEach(page -> census.read(page).forEach(tally::add));
        }
        return new Count(tally, Optional.empty());
    }

    private static List<List<EndpointHash>> pages(List<EndpointHash> hashes) {
        var pages = new ArrayList<List<EndpointHash>>();
        for (int begin = 0; begin < hashes.size(); begin += PAGE) {
            pages.add(hashes.subList(begin, Math.min(hashes.size(), begin + PAGE)));
        }
        return pages;
    }
}
