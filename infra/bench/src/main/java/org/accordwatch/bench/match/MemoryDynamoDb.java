package org.accordwatch.bench.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB in memory, as far as telling of changes goes: 100 keys a batch, 1 MB a page, a sparse index of what carries {@code list}.
 * It has one writer, who does only what may be done, so that it looks at no condition. Safe for use by many threads.
 */
final class MemoryDynamoDb implements DynamoDbClient {
    /** AWS: API reference of BatchGetItem. */
    private static final int MOST_KEYS = 100;
    /** AWS: API reference of Query and Scan. */
    private static final int PAGE_BYTES = 1 << 20;

    private final Map<String, Map<String, NavigableMap<String, byte[]>>> tables = new HashMap<>();
    private final List<byte[]> listed = new ArrayList<>();
    private final Map<Map<String, AttributeValue>, Integer> pages = new HashMap<>();
    private final Map<String, Long> calls = new HashMap<>();
    private final Predicate<String> keeps;

    /** @param keeps by its partition key, whether an item matters here; others are dropped as soon as they are written */
    MemoryDynamoDb(Predicate<String> keeps) {
        this.keeps = keeps;
    }

    /** The operations called since the last time, each as often as it was. */
    synchronized Map<String, Long> calls() {
        var counted = Map.copyOf(calls);
        calls.clear();
        return counted;
    }

    @Override
    public synchronized GetItemResponse getItem(GetItemRequest request) {
        called("GetItem");
        var answer = GetItemResponse.builder();
        item(request.tableName(), request.key()).map(PackedItem::unpack).ifPresent(answer::item);
        return answer.build();
    }

    @Override
    public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        called("BatchGetItem");
        var found = new HashMap<String, List<Map<String, AttributeValue>>>();
        request.requestItems().forEach((table, wanted) -> {
            if (wanted.keys().size() > MOST_KEYS) {
                throw new IllegalArgumentException("Too many items requested for the BatchGetItem call");
            }
            var items = new ArrayList<Map<String, AttributeValue>>();
            wanted.keys()
                    .forEach(key -> item(table, key).map(PackedItem::unpack).ifPresent(items::add));
            found.put(table, items);
        });
        return BatchGetItemResponse.builder()
                .responses(found)
                .unprocessedKeys(Map.of())
                .build();
    }

    @Override
    public synchronized QueryResponse query(QueryRequest request) {
        called("Query");
        var values = request.expressionAttributeValues();
        var partition = table(request.tableName()).getOrDefault(text(values, ":pk"), new TreeMap<>());
        var range = switch (request.keyConditionExpression()) {
            case "pk = :pk" -> partition;
            case "pk = :pk AND begins_with(sk, :audience)" ->
                partition.subMap(text(values, ":audience"), text(values, ":audience") + Character.MAX_VALUE);
            case "pk = :pk AND sk BETWEEN :first AND :last" ->
                partition.subMap(text(values, ":first"), true, text(values, ":last"), true);
            default -> throw new IllegalArgumentException(request.keyConditionExpression());
        };
        var left = request.hasExclusiveStartKey()
                ? new TreeMap<>(range).tailMap(text(request.exclusiveStartKey(), "sk"), false)
                : range;
        var page = new Page();
        left.values().stream().takeWhile(_ -> page.hasRoom()).forEach(page::add);
        var answer = QueryResponse.builder().items(page.items).count(page.items.size());
        if (page.items.size() < left.size()) {
            answer.lastEvaluatedKey(key(page.items.getLast()));
        }
        return answer.build();
    }

    /** Of the index of listed items: all audiences and nothing else. */
    @Override
    public synchronized ScanResponse scan(ScanRequest request) {
        called("Scan");
        int from = request.hasExclusiveStartKey()
                ? Objects.requireNonNull(pages.get(key(request.exclusiveStartKey())))
                : 0;
        var page = new Page();
        listed.subList(from, listed.size()).stream()
                .takeWhile(_ -> page.hasRoom())
                .forEach(page::add);
        var answer = ScanResponse.builder().items(page.items).count(page.items.size());
        int to = from + page.items.size();
        if (to < listed.size()) {
            pages.put(key(page.items.getLast()), to);
            answer.lastEvaluatedKey(key(page.items.getLast()));
        }
        return answer.build();
    }

    @Override
    public synchronized PutItemResponse putItem(PutItemRequest request) {
        called("PutItem");
        put(request.tableName(), request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public synchronized UpdateItemResponse updateItem(UpdateItemRequest request) {
        called("UpdateItem");
        var update = new Update(request.updateExpression(), request.expressionAttributeValues());
        return UpdateItemResponse.builder()
                .attributes(updated(request.tableName(), request.key(), update))
                .build();
    }

    @Override
    public synchronized BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        called("BatchWriteItem");
        request.requestItems()
                .forEach((table, writes) ->
                        writes.forEach(write -> put(table, write.putRequest().item())));
        return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
    }

    @Override
    public synchronized TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        called("TransactWriteItems");
        request.transactItems().forEach(this::write);
        return TransactWriteItemsResponse.builder().build();
    }

    private void write(TransactWriteItem write) {
        if (write.put() != null) {
            put(write.put().tableName(), write.put().item());
        } else if (write.update() != null) {
            var update = write.update();
            updated(
                    update.tableName(),
                    update.key(),
                    new Update(update.updateExpression(), update.expressionAttributeValues()));
        } else {
            throw new IllegalArgumentException("not a write that is known here: " + write);
        }
    }

    private Map<String, AttributeValue> updated(String table, Map<String, AttributeValue> key, Update update) {
        var updated = update.of(item(table, key).map(PackedItem::unpack).orElse(key));
        put(table, updated);
        return updated;
    }

    private void put(String table, Map<String, AttributeValue> item) {
        var pk = text(item, "pk");
        if (!keeps.test(pk)) {
            return;
        }
        var bytes = PackedItem.pack(item);
        var before = table(table)
                .computeIfAbsent(pk, _ -> new TreeMap<>())
                .put(text(item, "sk").intern(), bytes);
        if (before == null && pk.startsWith("AUDIENCE#")) {
            listed.add(bytes);
        }
    }

    private Optional<byte[]> item(String table, Map<String, AttributeValue> key) {
        return Optional.ofNullable(table(table).get(text(key, "pk")))
                .flatMap(partition -> Optional.ofNullable(partition.get(text(key, "sk"))));
    }

    private Map<String, NavigableMap<String, byte[]>> table(String name) {
        return tables.computeIfAbsent(name, _ -> new HashMap<>());
    }

    private void called(String operation) {
        calls.merge(operation, 1L, Long::sum);
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", Objects.requireNonNull(item.get("pk")), "sk", Objects.requireNonNull(item.get("sk")));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }

    /** What one answer holds. */
    private static final class Page {
        private final List<Map<String, AttributeValue>> items = new ArrayList<>();
        private int bytes;

        boolean hasRoom() {
            return bytes < PAGE_BYTES;
        }

        void add(byte[] item) {
            items.add(PackedItem.unpack(item));
            bytes += item.length;
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        tables.clear();
    }
}
