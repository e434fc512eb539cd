package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.alerting.Audience;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Placement;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.SubscriberStore;
import org.accordwatch.subscribing.SubscriptionId;
import org.accordwatch.subscribing.channel.Channels;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes audiences the way that sign-ups do. */
final class Newcomers {
    private static final Clock LONG_AGO = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private Newcomers() {}

    /** Somebody signs up, and is the first in an audience. */
    static void begin(DynamoDbClient client, Tables tables, Audience audience) {
        var channels = Channels.of(Set.of());
        var store = new DynamoDbSubscriberStore(client, tables.subscribers(), channels, LONG_AGO);
        var place = new Placement(
                1,
                SubscriptionId.parse(audience.id().value()).orElseThrow(),
                audience,
                "topic-" + audience.id(),
                Placement.State.ASKED,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
        var subscriber = new Subscriber(
                new EndpointHash("1:" + audience.id()), channels.named("email"), List.of(place), false, 0);
        assertThat(store.save(new SubscriberStore.Step(
                        Optional.empty(), subscriber, Set.of(audience.id()), Set.of(), List.of())))
                .isTrue();
    }
}
