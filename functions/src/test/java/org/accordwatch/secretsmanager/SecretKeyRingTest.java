package org.accordwatch.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecretKeyRingTest {
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    private final AtomicInteger fetched = new AtomicInteger();
    private Instant now = NOW;

    /** A snapshot of the function is made after it was constructed; it must not hold the secret. */
    @Test
    void theSecretIsFetchedAtFirstUseAndNotBefore() {
        var keys = keys("{\"current\": \"1\", \"1\": \"" + "k".repeat(64) + "\"}");
        assertThat(fetched).hasValue(0);
        assertThat(keys.get().current()).isEqualTo("1");
        keys.get();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void aRotationReachesAFunctionThatIsRunning() {
        var keys = keys("{\"current\": \"1\", \"1\": \"" + "k".repeat(64) + "\"}");
        keys.get();
        now = NOW.plus(Duration.ofMinutes(6));
        keys.get();
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aSecretOfAnotherShapeIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> keys("[\"hush\"]").get()).hasMessageNotContaining("hush");
        assertThatThrownBy(() -> keys("{\"current\": \"9\", \"1\": \"hush\"}").get())
                .hasMessageNotContaining("hush");
    }

    private SecretKeyRing keys(String secret) {
        return new SecretKeyRing(
                () -> {
                    fetched.incrementAndGet();
                    return secret;
                },
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }
}
