package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.accordwatch.recording.StillBusy;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Limit;
import org.accordwatch.subscribing.Limits;
import org.accordwatch.subscribing.TooOften;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Limits in DynamoDB: an item for each of those who are counted, with an attribute for each time that the limit allows, which says
 * until when that time is taken. Taking one is conditional on its being free, so no two requests take the same, and the limit holds in
 * every stretch of time, not only from midnight to midnight. Safe for use by many threads.
 */
public final class DynamoDbLimits implements Limits {
    private static final int ATTEMPTS = 50;

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final BatchGet batchGet;

    public DynamoDbLimits(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.batchGet = new BatchGet(client, table);
    }

    @Override
    public void take(Limit limit, List<EndpointHash> whose) {
        var keys = whose.stream().map(hash -> key(limit, hash)).toList();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long now = clock.instant().getEpochSecond();
            // What was counted under an older key counts on there until it has run out.
            var counted = batchGet.items(keys, true).stream()
                    .max(Comparator.comparingLong(item -> Items.expiresAt(item).getEpochSecond()))
                    .filter(item -> Items.expiresAt(item).getEpochSecond() > now)
                    .orElseGet(keys::getFirst);
            var free = free(limit, counted, now);
            if (free.isEmpty()) {
                throw new TooOften(limit, Duration.ofSeconds(soonest(limit, counted) - now));
            }
            if (taken(
                    Items.key(Items.text(counted, Items.PK), Items.text(counted, Items.SK)),
                    free.getAsInt(),
                    now,
                    limit)) {
                return;
            }
        }
        throw new StillBusy();
    }

    private boolean taken(Map<String, AttributeValue> key, int time, long now, Limit limit) {
        var until = Items.number(now + limit.within().toSeconds());
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(key)
                    .updateExpression("SET #time = :until, " + Items.EXPIRES_AT + " = :until")
                    .conditionExpression("attribute_not_exists(#time) OR #time <= :now")
                    .expressionAttributeNames(Map.of("#time", attribute(time)))
                    .expressionAttributeValues(Map.of(":until", until, ":now", Items.number(now))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** A time that nobody has, or that has run out. */
    private static OptionalInt free(Limit limit, Map<String, AttributeValue> counted, long now) {
        for (int time = 0; time < limit.times(); time++) {
            if (until(counted, time) <= now) {
                return OptionalInt.of(time);
            }
        }
        return OptionalInt.empty();
    }

    private static long soonest(Limit limit, Map<String, AttributeValue> counted) {
        var soonest = Long.MAX_VALUE;
        for (int time = 0; time < limit.times(); time++) {
            soonest = Math.min(soonest, until(counted, time));
        }
        return soonest;
    }

    private static long until(Map<String, AttributeValue> counted, int time) {
        var until = counted.get(attribute(time));
        return until == null ? 0 : Long.parseLong(until.n());
    }

    private static String attribute(int time) {
        return "time" + time;
    }

    private static Map<String, AttributeValue> key(Limit limit, EndpointHash whose) {
        return Items.key("LIMIT#" + limit.name() + "#" + whose, "LIMIT");
    }
}
