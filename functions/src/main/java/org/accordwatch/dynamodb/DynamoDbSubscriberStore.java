package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.SubscriberStore;
import org.accordwatch.subscribing.SubscriptionId;
import org.accordwatch.subscribing.channel.Channels;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Subscribers in DynamoDB. Safe for use by many threads. */
public final class DynamoDbSubscriberStore implements SubscriberStore {
    /** Read where there is nothing to be read, so that this takes as long. */
    private static final EndpointHash NOBODY = new EndpointHash("nobody");

    private static final int ATTEMPTS = 3;

    private final DynamoDbClient client;
    private final String table;
    private final SubscriberItems items;
    private final Clock clock;
    private final BatchGet batchGet;
    private final Unchecked unchecked;

    public DynamoDbSubscriberStore(DynamoDbClient client, String table, Channels channels, Clock clock) {
        this.client = client;
        this.table = table;
        this.items = new SubscriberItems(channels);
        this.clock = clock;
        this.batchGet = new BatchGet(client, table);
        this.unchecked = new Unchecked(client, table);
    }

    @Override
    public Optional<Subscriber> find(List<EndpointHash> hashes) {
        var keys = hashes.stream().map(SubscriberItems::key).toList();
        return batchGet.items(keys, true).stream().findFirst().map(items::subscriber);
    }

    /** A subscriber may get another hash between the two reads. */
    @Override
    public Optional<Known> find(SubscriptionId id) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var pointer = get(SubscriberItems.key(id));
            var hash = pointer.map(item -> item.get(SubscriberItems.ENDPOINT_OF))
                    .map(value -> new EndpointHash(value.s()));
            var subscriber = get(SubscriberItems.key(hash.orElse(NOBODY))).map(items::subscriber);
            if (hash.isEmpty()) {
                return pointer.flatMap(item -> items.ended(id, item)).map(Known.Ended::new);
            }
            var held = subscriber.filter(found -> found.subscriptions().contains(id));
            if (held.isPresent()) {
                return held.map(Known.Held::new);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean save(Step step) {
        var writes = new SubscriberStep(table, step, clock.instant()).writes();
        if (writes.isEmpty()) {
            return true;
        }
        try {
            client.transactWriteItems(transaction -> transaction.transactItems(writes));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (Races.lost(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    @Override
    public void forget(SubscriptionId ended) {
        client.deleteItem(delete -> delete.tableName(table).key(SubscriberItems.key(ended)));
    }

    @Override
    public List<EndpointHash> longestUnchecked(int most) {
        var found = new ArrayList<>(unchecked.first(SubscriberItems.PENDING, most));
        found.addAll(unchecked.first(SubscriberItems.SETTLED, most - found.size()));
        return found.stream().map(SubscriberItems::hash).toList();
    }

    @Override
    public void checked(EndpointHash hash, Instant now) {
        unchecked.checked(SubscriberItems.key(hash), now);
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        var answer = client.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }
}
