package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.accordwatch.alerting.Claims;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Claims in DynamoDB: an item each, which the table forgets by itself. Safe for use by many threads. */
public final class DynamoDbClaims implements Claims {
    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public DynamoDbClaims(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean take(String work, String holder, Duration atMost) {
        var now = clock.instant();
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(key(work))
                    .updateExpression("SET holder = :holder, expiresAt = :until")
                    .conditionExpression("attribute_not_exists(pk) OR holder = :holder OR expiresAt <= :now")
                    .expressionAttributeValues(Map.of(
                            ":holder", AttributeValue.fromS(holder),
                            ":until", Items.seconds(now.plus(atMost)),
                            ":now", Items.seconds(now))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    @Override
    public void giveBack(String work, String holder) {
        try {
            client.deleteItem(delete -> delete.tableName(table)
                    .key(key(work))
                    .conditionExpression("holder = :holder")
                    .expressionAttributeValues(Map.of(":holder", AttributeValue.fromS(holder))));
        } catch (ConditionalCheckFailedException anothers) {
            // The claim ended by itself and another has it now: nothing is left to give back.
        }
    }

    private static Map<String, AttributeValue> key(String work) {
        return Items.key("CLAIM#" + work, "CLAIM");
    }
}
