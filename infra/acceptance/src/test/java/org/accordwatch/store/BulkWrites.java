package org.accordwatch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Takes the transactions that a store writes apart and hands on in full batches what they write to the index of interests: what fills
 * a table fast; and what it puts by itself. Each marker counts one audience, so no two audiences may share an interest.
 */
final class BulkWrites implements DynamoDbClient {
    private static final int FULL = 25;

    private final DynamoDbClient target;
    private final Map<String, List<WriteRequest>> waiting = new HashMap<>();

    BulkWrites(DynamoDbClient target) {
        this.target = target;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(Consumer<TransactWriteItemsRequest.Builder> request) {
        TransactWriteItemsRequest.builder()
                .applyMutation(request)
                .build()
                .transactItems()
                .forEach(this::take);
        return TransactWriteItemsResponse.builder().build();
    }

    /** Whether its condition holds is not looked at. */
    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        var write = WriteRequest.builder()
                .putRequest(put -> put.item(request.item()))
                .build();
        waiting.computeIfAbsent(request.tableName(), _ -> new ArrayList<>()).add(write);
        return PutItemResponse.builder().build();
    }

    private void take(TransactWriteItem write) {
        if (write.put() != null) {
            put(write.put().tableName(), write.put().item());
        } else if (write.update() != null) {
            var marker = new HashMap<>(write.update().key());
            marker.put("audiences", AttributeValue.fromN("1"));
            put(write.update().tableName(), marker);
        }
    }

    private void put(String table, Map<String, AttributeValue> item) {
        if (item.getOrDefault("pk", AttributeValue.fromS("")).s().startsWith("INTEREST#")) {
            var write = WriteRequest.builder().putRequest(put -> put.item(item)).build();
            waiting.computeIfAbsent(table, _ -> new ArrayList<>()).add(write);
        }
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
