package org.accordwatch.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final String OLD = "o".repeat(32);
    private static final String NEW = "n".repeat(32);
    private static final Endpoint ADDRESS = Endpoint.of(Channel.EMAIL, "magnets@example.com");

    @Test
    void theSameEndpointHasTheSameHash_underTheSameKeyOnly() {
        var old = new KeyRing("1", Map.of("1", OLD));
        var rotated = new KeyRing("2", Map.of("1", OLD, "2", NEW));
        assertThat(old.hash(ADDRESS))
                .isEqualTo(old.hash(ADDRESS))
                .startsWith("1:")
                .hasSize(66);
        assertThat(rotated.hash(ADDRESS)).startsWith("2:").isNotEqualTo(old.hash(ADDRESS));
    }

    @Test
    void aCodeIsWorthNothingForAnotherSubscription() {
        var keys = new KeyRing("1", Map.of("1", OLD));
        var one = SubscriptionId.parse("0".repeat(32)).orElseThrow();
        var other = SubscriptionId.parse("1".repeat(32)).orElseThrow();
        assertThat(keys.hash(one, "123456")).isNotEqualTo(keys.hash(other, "123456"));
    }

    @Test
    void aRingNeedsItsCurrentKey() {
        assertThatThrownBy(() -> new KeyRing("2", Map.of("1", OLD))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyRing("1", Map.of("1", "short"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysAreNeverPrinted() {
        assertThat(new KeyRing("1", Map.of("1", OLD)).toString()).doesNotContain(OLD);
    }
}
