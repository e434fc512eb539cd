package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Placement;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.SubscriberStore;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.SubscriptionId;
import org.accordwatch.subscribing.channel.Channels;
import org.junit.jupiter.api.Test;

/** Somebody signs up for just what an audience heard that is being folded up at that moment. */
class AudienceRaceTest {
    private static final int ROUNDS = 40;
    private static final Channels CHANNELS = Channels.of(Set.of());

    @Test
    void whoeverSignsUpMeanwhileIsInAnAudienceThatIsListedWithATopicThatStays()
            throws InterruptedException, ExecutionException {
        try (var tables = new Tables();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var registry = new DynamoDbAudiences(tables.client(), tables.subscribers(), Clock.systemUTC());
            var store = new DynamoDbSubscriberStore(tables.client(), tables.subscribers(), CHANNELS, Clock.systemUTC());
            for (int round = 1; round <= ROUNDS; round++) {
                var audience = audience(round);
                var first = joined(store, registry, audience, round);
                assertThat(store.save(left(first))).isTrue();
                var emptied = registry.topic(audience).orElseThrow();

                int number = ROUNDS + round;
                var folding = threads.submit(() -> registry.fold(audience.id()));
                var joining = threads.submit(() -> joined(store, registry, audience, number));
                var topic = joining.get().placements().getFirst().topic();

                assertThat(topic.equals(emptied)).as("kept its topic").isNotEqualTo(folding.get());
                assertThat(registry.topic(audience)).hasValue(topic);
                assertThat(registry.having(audience.interests()))
                        .extracting(Listed::topic)
                        .containsExactly(topic);
                assertThat(registry.doomed(ROUNDS)).doesNotContain(topic);
                assertThat(registry.doomed(ROUNDS).contains(emptied)).isEqualTo(folding.get());
                assertThat(registry.fold(audience.id()))
                        .as("with somebody in it")
                        .isFalse();
            }
        }
    }

    /** Tries until it is stored, as a sign-up does. */
    private static Subscriber joined(SubscriberStore store, DynamoDbAudiences registry, Audience audience, int number) {
        for (int attempt = 1; ; attempt++) {
            var listed = registry.topic(audience);
            var topic = listed.orElse("topic-%d-%d".formatted(number, attempt));
            var subscriber = subscriber(audience, topic, number);
            var fresh = listed.isPresent() ? Set.<AudienceId>of() : Set.of(audience.id());
            if (store.save(new Step(Optional.empty(), subscriber, fresh, Set.of(), List.of()))) {
                return subscriber.stored();
            }
        }
    }

    private static Step left(Subscriber subscriber) {
        var nothing = new Subscriber(
                subscriber.hash(), subscriber.channel(), List.of(), subscriber.stopped(), subscriber.version());
        return new Step(Optional.of(subscriber), nothing, Set.of(), Set.of(), List.of());
    }

    private static Subscriber subscriber(Audience audience, String topic, int number) {
        var place = new Placement(
                1,
                SubscriptionId.parse("%032d".formatted(number)).orElseThrow(),
                audience,
                topic,
                Placement.State.ASKED,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
        return new Subscriber(new EndpointHash("1:" + number), CHANNELS.named("email"), List.of(place), false, 0);
    }

    private static Audience audience(int number) {
        var agreement = Optional.of(new AgreementId("agreement-" + number));
        var interest = new Interest(agreement, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Audience(List.of(interest), Frequency.IMMEDIATE);
    }
}
