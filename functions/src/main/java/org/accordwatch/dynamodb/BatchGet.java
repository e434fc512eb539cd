package org.accordwatch.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** BatchGetItem with what AWS leaves to the caller: 100 keys a call, and asking again for keys that were not processed. */
final class BatchGet {
    /** AWS: API reference of BatchGetItem. */
    private static final int MOST_KEYS = 100;
    /** Each answer may stop at 16 MB or where the table throttles; beyond this many the table is in trouble. */
    private static final int MOST_CALLS_PER_BATCH = 10;

    private final DynamoDbClient client;
    private final String table;

    BatchGet(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The items that exist, in no order. */
    List<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys, boolean consistent) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            var batch = keys.subList(from, Math.min(keys.size(), from + MOST_KEYS));
            var wanted = Map.of(
                    table,
                    KeysAndAttributes.builder()
                            .keys(batch)
                            .consistentRead(consistent)
                            .build());
            for (int call = 1; !wanted.isEmpty(); call++) {
                if (call > MOST_CALLS_PER_BATCH) {
                    throw new IllegalStateException("DynamoDB left keys of a batch unprocessed " + call + " times");
                }
                var answer = client.batchGetItem(
                        BatchGetItemRequest.builder().requestItems(wanted).build());
                items.addAll(answer.responses().getOrDefault(table, List.of()));
                wanted = answer.unprocessedKeys();
            }
        }
        return items;
    }
}
