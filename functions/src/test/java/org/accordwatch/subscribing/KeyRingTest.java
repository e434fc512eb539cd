package org.accordwatch.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.accordwatch.subscribing.channel.Channels;
import org.accordwatch.subscribing.channel.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {
    private static final String OLD = "o".repeat(32);
    private static final String NEW = "n".repeat(32);
    private static final Endpoint ADDRESS = Channels.of(Set.of()).named("email").endpoint("magnets@example.com");
    private static final KeyRing BEFORE = new KeyRing("1", Map.of("1", OLD));
    private static final KeyRing ROTATED = new KeyRing("2", Map.of("1", OLD, "2", NEW));

    @Test
    void anEndpointHasAHashUnderEachKey_theCurrentOnesFirst() {
        var old = BEFORE.hashes(ADDRESS);
        assertThat(old)
                .singleElement()
                .satisfies(hash -> assertThat(hash.value()).startsWith("1:").hasSize(66));
        assertThat(BEFORE.hashes(ADDRESS)).isEqualTo(old);
        assertThat(ROTATED.hashes(ADDRESS)).hasSize(2).element(1).isEqualTo(old.getFirst());
        assertThat(ROTATED.hashes(ADDRESS).getFirst().value()).startsWith("2:");
    }

    @Test
    void onlyTheCurrentKeysHashesNeedNoRewriting() {
        assertThat(ROTATED.isCurrent(ROTATED.hashes(ADDRESS).getFirst())).isTrue();
        assertThat(ROTATED.isCurrent(BEFORE.hashes(ADDRESS).getFirst())).isFalse();
    }

    @Test
    void aCodeThatWasSentBeforeARotationIsStillTheRightOne() {
        var id = SubscriptionId.parse("0".repeat(32)).orElseThrow();
        var hash = BEFORE.hash(id, "123456");
        assertThat(ROTATED.matches(hash, id, "123456")).isTrue();
        assertThat(ROTATED.matches(hash, id, "123457")).isFalse();
        assertThat(new KeyRing("2", Map.of("2", NEW)).matches(hash, id, "123456"))
                .isFalse();
    }

    @Test
    void aCodeIsWorthNothingForAnotherSubscription() {
        var one = SubscriptionId.parse("0".repeat(32)).orElseThrow();
        var other = SubscriptionId.parse("1".repeat(32)).orElseThrow();
        assertThat(BEFORE.matches(BEFORE.hash(one, "123456"), other, "123456")).isFalse();
    }

    @Test
    void anIdHasTheSameSuccessorForTheSameRequestAndAnotherForAnyOther() {
        var id = SubscriptionId.parse("0".repeat(32)).orElseThrow();
        var other = SubscriptionId.parse("1".repeat(32)).orElseThrow();
        var key = new RotationKey("k".repeat(32));
        var successor = BEFORE.successors(id, key);
        assertThat(successor)
                .singleElement()
                .satisfies(
                        next -> assertThat(SubscriptionId.parse(next.value())).contains(next));
        assertThat(BEFORE.successors(id, key)).isEqualTo(successor);
        assertThat(ROTATED.successors(id, key)).hasSize(2).element(1).isEqualTo(successor.getFirst());
        assertThat(BEFORE.successors(other, key)).isNotEqualTo(successor);
        assertThat(BEFORE.successors(id, new RotationKey("l".repeat(32)))).isNotEqualTo(successor);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8::1, 2001:db8::ffff:1, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "nonsense, other nonsense, true",
    })
    void aCallerIsAnAddressOrAHouseholdsNetwork(String one, String other, boolean same) {
        assertThat(BEFORE.hash(SourceAddress.of(one)).equals(BEFORE.hash(SourceAddress.of(other))))
                .isEqualTo(same);
    }

    @Test
    void aRingNeedsItsCurrentKey() {
        assertThatThrownBy(() -> new KeyRing("2", Map.of("1", OLD))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyRing("1", Map.of("1", "short"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyRing("a:b", Map.of("a:b", OLD))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neitherKeysNorCallersNorIdsArePrinted() {
        assertThat(BEFORE.toString()).doesNotContain(OLD);
        assertThat(SourceAddress.of("203.0.113.7").toString()).doesNotContain("203");
        assertThat(SubscriptionId.parse("0".repeat(32)).orElseThrow().toString())
                .doesNotContain("0");
        assertThat(new RotationKey("k0".repeat(16)).toString()).doesNotContain("0");
    }
}
