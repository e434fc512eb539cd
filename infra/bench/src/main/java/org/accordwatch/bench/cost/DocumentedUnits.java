package org.accordwatch.bench.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Map;
import org.accordwatch.bench.traffic.Traffic.Exchange;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Units by AWS's rules (DynamoDB developer guide, "DynamoDB read and write operations"): a consistent read takes one for each 4 KB of an
 * item, and one for an item that is not there; a write one for each KB, two in a transaction, and one more for an entry in an index.
 */
final class DocumentedUnits {
    private static final int READ_BYTES = 4_096;
    private static final int WRITE_BYTES = 1_024;

    private DocumentedUnits() {}

    /** Of a batch that is read consistently. */
    static double ofBatchGet(Exchange exchange) {
        if (!(exchange.request() instanceof BatchGetItemRequest request)
                || !(exchange.response() instanceof BatchGetItemResponse response)) {
            throw new IllegalArgumentException(exchange.operation() + " reads no batch");
        }
        int keys = request.requestItems().values().stream()
                .mapToInt(wanted -> wanted.keys().size())
                .sum();
        var found = response.responses().values().stream()
                .flatMap(Collection::stream)
                .toList();
        return keys
                - found.size()
                + found.stream()
                        .mapToLong(item -> units(size(item), READ_BYTES))
                        .sum();
    }

    /** Of a batch of puts to a table without an index on them. */
    static double ofBatchWrite(SdkRequest request) {
        if (!(request instanceof BatchWriteItemRequest write)) {
            throw new IllegalArgumentException("no batch is written by " + request);
        }
        return write.requestItems().values().stream()
                .flatMap(Collection::stream)
                .mapToLong(each -> units(size(each.putRequest().item()), WRITE_BYTES))
                .sum();
    }

    /** Of a transaction of writes. An update is taken for one of an item of 1 KB at most that no index lists anew. */
    static double ofTransaction(SdkRequest request) {
        if (!(request instanceof TransactWriteItemsRequest transaction)) {
            throw new IllegalArgumentException("no transaction is " + request);
        }
        return transaction.transactItems().stream()
                .mapToLong(write ->
                        write.put() == null ? 2 : ofTransacted(write.put().item()))
                .sum();
    }

    private static long ofTransacted(Map<String, AttributeValue> item) {
        long units = units(size(item), WRITE_BYTES);
        boolean indexed = item.containsKey("list") || item.containsKey("todo");
        return 2 * units + (indexed ? units : 0);
    }

    private static long units(int bytes, int each) {
        return Math.max(1, (bytes + each - 1) / each);
    }

    /** Names and values in UTF-8; 3 bytes about a list or a map, and 1 for each member (developer guide, "Item sizes and formats"). */
    static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(member -> member.getKey().getBytes(UTF_8).length + size(member.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(UTF_8).length;
            case N -> value.n().length() / 2 + 2;
            case BOOL, NUL -> 1;
            case SS ->
                value.ss().stream()
                        .mapToInt(text -> text.getBytes(UTF_8).length)
                        .sum();
            case L -> 3 + value.l().stream().mapToInt(item -> 1 + size(item)).sum();
            case M -> 3 + value.m().size() + size(value.m());
            case B, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("no item here has an attribute of type " + value.type());
        };
    }
}
