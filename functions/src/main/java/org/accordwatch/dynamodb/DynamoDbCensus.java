package org.accordwatch.dynamodb;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accordwatch.subscribing.Census;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.channel.Channels;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Everybody, by the index of what has to be looked at from time to time: it has subscribers, audiences and little else, while the table has
 * the alert log. Safe for use by many threads.
 */
public final class DynamoDbCensus implements Census {
    private final SubscriberItems items;
    private final BatchGet batchGet;
    private final Unchecked unchecked;

    public DynamoDbCensus(DynamoDbClient client, String table, Channels channels) {
        this.items = new SubscriberItems(channels);
        this.batchGet = new BatchGet(client, table);
        this.unchecked = new Unchecked(client, table);
    }

    /**
     * Whoever is looked at moves to the end of a list, where they are met again, and whoever answers moves to the other list. So those with
     * something pending are read once more at the end, and all are put into a set: about 150 bytes each.
     */
    @Override
    public Set<EndpointHash> everybody() {
        var everybody = new HashSet<EndpointHash>();
        Stream.of(SubscriberItems.PENDING, SubscriberItems.SETTLED, SubscriberItems.PENDING)
                .forEach(list -> unchecked.all(list).map(SubscriberItems::hash).forEach(everybody::add));
        return everybody;
    }

    @Override
    public List<Subscriber> read(List<EndpointHash> hashes) {
        var keys = hashes.stream().map(SubscriberItems::key).toList();
        return batchGet.items(keys, false).stream().map(items::subscriber).toList();
    }
}
