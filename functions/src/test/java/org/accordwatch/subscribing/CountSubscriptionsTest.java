package org.accordwatch.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.alerting.Language;
import org.accordwatch.subscribing.channel.Channels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many there are of each sort, in one go or in several. */
class CountSubscriptionsTest {
    private static final Channels CHANNELS = Channels.of(Set.of());
    private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
    private static final Interest ANYTHING =
            new Interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Random random = new Random(1);
    private final Everybody everybody = new Everybody();
    private final CountSubscriptions count =
            new CountSubscriptions(everybody, CHANNELS, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void byChannelAndState() {
        add("email", false, Placement.State.ACTIVE);
        add("email", false, Placement.State.ACTIVE, Placement.State.ASKED);
        add("sms", false, Placement.State.AGREED);
        add("sms", true, Placement.State.ACTIVE);
        add("email", false, Placement.State.LEFT);
        var tally = count.call(Share.FIRST, NOW.plusSeconds(1)).tally();
        assertThat(tally.states())
                .isEqualTo(Map.of(
                        "email", Map.of(State.ACTIVE, 2, State.PENDING, 1, State.ENDED, 1),
                        "sms", Map.of(State.ACTIVE, 1, State.OPTED_OUT, 1),
                        "webhook", Map.of()));
        assertThat(tally.of(Frequency.DAILY)).as("of those that are active").isEqualTo(3);
        assertThat(tally.of(Frequency.WEEKLY)).isZero();
        assertThat(tally.of(Language.FR)).isEqualTo(3);
    }

    @Test
    void whatTimeDoesNotSufficeForIsCountedByTheNextCallsAndNobodyTwice() {
        for (int each = 0; each < 2_000; each++) {
            add("email", false, Placement.State.ACTIVE);
        }
        int counted = 0;
        int calls = 0;
        var from = Optional.of(Share.FIRST);
        while (from.isPresent()) {
            // No time at all: each call counts one share.
            var part = count.call(from.get(), NOW);
            counted += part.tally().of(Frequency.DAILY);
            from = part.next();
            calls++;
        }
        assertThat(counted).isEqualTo(2_000);
        assertThat(calls).isBetween(200, 256);
        assertThat(everybody.most).as("read at once").isLessThanOrEqualTo(100);
        assertThat(count.call(Share.FIRST, NOW.plusSeconds(1)).tally().of(Frequency.DAILY))
                .isEqualTo(2_000);
    }

    @Test
    void nobodyAtAllIsACountToo() {
        var none = count.call(Share.FIRST, NOW);
        assertThat(none.tally().states()).isEqualTo(Map.of("email", Map.of(), "sms", Map.of(), "webhook", Map.of()));
        assertThat(none.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7F", "777", "next"})
    void aCountGoesOnWhereAnotherEndedAndNowhereElse(String from) {
        assertThatThrownBy(() -> new Share(from)).isInstanceOf(InvalidValue.class);
    }

    private void add(String channel, boolean stopped, Placement.State... states) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var hash = new EndpointHash("1:" + HexFormat.of().formatHex(bytes));
        var places = new ArrayList<Placement>();
        for (var state : states) {
            var id = SubscriptionId.parse(HexFormat.of().formatHex(bytes, 0, 15) + "0" + places.size())
                    .orElseThrow();
            var audience = new Audience(List.of(ANYTHING), Frequency.DAILY, Language.FR);
            places.add(new Placement(
                    places.size() + 1, id, audience, "topic", state, Optional.empty(), NOW, NOW, Optional.empty()));
        }
        everybody.known.put(hash, new Subscriber(hash, CHANNELS.named(channel), places, stopped, 1));
    }

    /** Subscribers in memory. */
    private static final class Everybody implements Census {
        final Map<EndpointHash, Subscriber> known = new LinkedHashMap<>();
        int most;

        @Override
        public Set<EndpointHash> everybody() {
            return known.keySet();
        }

        @Override
        public List<Subscriber> read(List<EndpointHash> hashes) {
            most = Math.max(most, hashes.size());
            return hashes.stream()
                    .flatMap(hash -> Optional.ofNullable(known.get(hash)).stream())
                    .toList();
        }
    }
}
