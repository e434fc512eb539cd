package org.accordwatch.local.sns.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens that confirm a subscription, as long as they are valid. Its owner guards it against threads. */
final class Offers {
    /** SNS API reference, Subscribe: "Confirmation tokens are valid for two days." */
    private static final Duration VALID = Duration.ofDays(2);

    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Clock clock;

    Offers(Clock clock) {
        this.clock = clock;
    }

    void add(String token, Subscription subscription) {
        offers.put(token, new Offer(token, subscription, clock.instant().plus(VALID)));
    }

    Optional<Offer> find(String token) {
        return Optional.ofNullable(offers.get(token));
    }

    void forget(TopicArn topic) {
        offers.values().removeIf(offer -> offer.subscription().topic().equals(topic));
    }

    /** Takes out what is no longer valid. Tokens are kept in the order in which they run out. */
    List<Offer> takeExpired() {
        Instant now = clock.instant();
        List<Offer> expired = new ArrayList<>();
        Iterator<Offer> oldestFirst = offers.values().iterator();
        while (oldestFirst.hasNext()) {
            Offer offer = oldestFirst.next();
            if (now.isBefore(offer.expires())) {
                break;
            }
            oldestFirst.remove();
            expired.add(offer);
        }
        return expired;
    }

    /** A token, the subscription as it was when the token was made, and the end of its validity. */
    record Offer(String token, Subscription subscription, Instant expires) {}
}
