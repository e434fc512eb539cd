package org.accordwatch.bench.cost;

import java.util.List;
import org.accordwatch.bench.traffic.Traffic.Exchange;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The capacity units that a call took, as DynamoDB answers when it is asked to; indexes included. */
record Capacity(double read, double write) {
    static final Capacity NONE = new Capacity(0, 0);

    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    static SdkRequest asked(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchWriteItemRequest write ->
                write.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest write ->
                write.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> request;
        };
    }

    /** Of calls to other services, none. */
    static Capacity of(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> read(List.of(get.consumedCapacity()));
            case QueryResponse query -> read(List.of(query.consumedCapacity()));
            case BatchGetItemResponse get -> read(get.consumedCapacity());
            case PutItemResponse put -> written(List.of(put.consumedCapacity()));
            case UpdateItemResponse update -> written(List.of(update.consumedCapacity()));
            case DeleteItemResponse delete -> written(List.of(delete.consumedCapacity()));
            case BatchWriteItemResponse write -> written(write.consumedCapacity());
            case TransactWriteItemsResponse write -> written(write.consumedCapacity());
            default -> NONE;
        };
    }

    static Capacity of(List<Exchange> exchanges) {
        return exchanges.stream().map(exchange -> of(exchange.response())).reduce(NONE, Capacity::plus);
    }

    Capacity plus(Capacity other) {
        return new Capacity(read + other.read, write + other.write);
    }

    private static Capacity read(List<ConsumedCapacity> consumed) {
        return new Capacity(sum(consumed), 0);
    }

    private static Capacity written(List<ConsumedCapacity> consumed) {
        return new Capacity(0, sum(consumed));
    }

    private static double sum(List<ConsumedCapacity> consumed) {
        return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}
