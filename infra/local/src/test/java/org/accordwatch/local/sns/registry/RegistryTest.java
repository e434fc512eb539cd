package org.accordwatch.local.sns.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.sns.wire.SnsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final TopicArn TOPIC = new TopicArn("eu-central-1", "alerts");

    private final Registry registry = new Registry(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void createTopic() {
        registry.create(new Topic(TOPIC, Map.of(), Map.of(), 0));
    }

    @Test
    void subscribe_shouldRefuse_whenTheAccountHas5000PendingOnes() {
        for (int number = 0; number < 5_000; number++) {
            registry.subscribe(pending(number));
        }

        assertThatThrownBy(() -> registry.subscribe(pending(5_000)))
                .isInstanceOf(SnsException.class)
                .hasMessageContaining("SubscriptionLimitExceeded");

        registry.offer("token", pending(0));
        registry.confirm(TOPIC, "token", new Confirmation(false, false));
        assertThat(registry.subscribe(pending(5_000)).pending()).isTrue();
    }

    @Test
    void subscriptionsOf_shouldLeaveOutTopicsWhoseNameBeginsTheSame() {
        TopicArn longer = new TopicArn("eu-central-1", "alerts-more");
        registry.create(new Topic(longer, Map.of(), Map.of(), 0));
        registry.subscribe(pending(1));

        assertThat(registry.subscriptionsOf(longer)).isEmpty();
        assertThat(registry.subscriptionsOf(TOPIC)).hasSize(1);
    }

    private static Subscription pending(int number) {
        return new Subscription(
                TOPIC.text() + ":" + number,
                TOPIC,
                Protocol.EMAIL,
                "reader" + number + "@example.org",
                Map.of(),
                Optional.empty());
    }
}
