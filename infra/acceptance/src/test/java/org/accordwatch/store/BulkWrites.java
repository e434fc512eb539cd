package org.accordwatch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Takes the small batches that a store writes and hands them on in full ones: what fills a table fast. */
final class BulkWrites implements DynamoDbClient {
    private static final int FULL = 25;

    private final DynamoDbClient target;
    private final Map<String, List<WriteRequest>> waiting = new HashMap<>();

    BulkWrites(DynamoDbClient target) {
        this.target = target;
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        request.requestItems()
                .forEach((table, writes) ->
                        waiting.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(writes));
        return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
    }

    /** Whether its condition holds is not looked at. */
    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        waiting.computeIfAbsent(request.tableName(), _ -> new ArrayList<>())
                .add(WriteRequest.builder()
                        .putRequest(put -> put.item(request.item()))
                        .build());
        return PutItemResponse.builder().build();
    }

    /** Writes all that waits; an item that was written twice, once. */
    void flush() {
        waiting.forEach((table, writes) -> {
            var distinct = List.copyOf(new HashSet<>(writes));
            IntStream.range(0, (distinct.size() + FULL - 1) / FULL)
                    .parallel()
                    .mapToObj(i -> distinct.subList(i * FULL, Math.min(distinct.size(), (i + 1) * FULL)))
                    .forEach(full -> target.batchWriteItem(write -> write.requestItems(Map.of(table, full))));
        });
        waiting.clear();
    }

    @Override
    public String serviceName() {
        return target.serviceName();
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
