package org.accordwatch.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** BatchWriteItem with what AWS leaves to the caller: 25 items a call, and asking again for items that were not processed. */
final class BatchWrite {
    /** AWS: API reference of BatchWriteItem. */
    private static final int MOST_ITEMS = 25;

    private static final int MOST_CALLS_PER_BATCH = 10;

    private final DynamoDbClient client;
    private final String table;

    BatchWrite(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Puts all items, in no order; when it throws, some may have been put. */
    void put(List<Map<String, AttributeValue>> items) {
        write(items.stream()
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList());
    }

    /** Deletes the items of all these keys, in no order; when it throws, some may have been deleted. */
    void delete(List<Map<String, AttributeValue>> keys) {
        write(keys.stream()
                .map(key -> WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(key))
                        .build())
                .toList());
    }

    private void write(List<WriteRequest> writes) {
        for (int from = 0; from < writes.size(); from += MOST_ITEMS) {
            var wanted = Map.of(table, writes.subList(from, Math.min(writes.size(), from + MOST_ITEMS)));
            for (int call = 1; !wanted.isEmpty(); call++) {
                if (call > MOST_CALLS_PER_BATCH) {
                    throw new IllegalStateException("DynamoDB left items of a batch unprocessed " + call + " times");
                }
                var request = wanted;
                wanted = client.batchWriteItem(write -> write.requestItems(request))
                        .unprocessedItems();
            }
        }
    }
}
