package org.accordwatch.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The lists of what has to be looked at from time to time; the index has what was looked at longest ago first. */
final class Unchecked {
    static final String INDEX = "longest-unchecked";
    private static final String CHECKED_AT = "checkedAt";
    /** Keys of about 200 bytes: a fifth of what an answer may have. */
    private static final int PAGE = 1_000;

    private final DynamoDbClient client;
    private final String table;

    Unchecked(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Puts an item on a list, as just looked at. */
    static Map<String, AttributeValue> listed(Map<String, AttributeValue> item, String list, Instant now) {
        var listed = new HashMap<>(item);
        listed.put(Items.LIST, AttributeValue.fromS(list));
        listed.put(CHECKED_AT, AttributeValue.fromS(Items.sortable(now)));
        return listed;
    }

    /** The partition keys of a list's items. */
    List<String> first(String list, int most) {
        if (most == 0) {
            return List.of();
        }
        return client.query(of(list, most)).items().stream()
                .map(item -> Items.text(item, Items.PK))
                .toList();
    }

    /** The partition keys of all of a list's items, read page by page as far as the stream is. */
    Stream<String> all(String list) {
        return new Pages(client, of(list, PAGE)).stream().map(item -> Items.text(item, Items.PK));
    }

    private QueryRequest of(String list, int limit) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(INDEX)
                .keyConditionExpression("#list = :list")
                .expressionAttributeNames(Map.of("#list", Items.LIST))
                .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(list)))
                .limit(limit)
                .build();
    }

    /** Does nothing when the item is gone. */
    void checked(Map<String, AttributeValue> key, Instant now) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(key)
                    .updateExpression("SET " + CHECKED_AT + " = :now")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(Items.sortable(now)))));
        } catch (ConditionalCheckFailedException _) {
            // It was folded up or left meanwhile; there is nothing to look at any more.
        }
    }
}
