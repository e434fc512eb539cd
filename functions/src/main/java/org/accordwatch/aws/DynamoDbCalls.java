package org.accordwatch.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB, as far as functions ask for it; whatever else a {@link DynamoDbClient} can do is an {@link UnsupportedOperationException}.
 * Failures other than those of conditions are plain {@link DynamoDbException}s with the service's code.
 */
public final class DynamoDbCalls implements DynamoDbClient {
    private static final Service SERVICE =
            new Service("dynamodb", new JsonProtocol("1.0", "DynamoDB_20120810"), DynamoDbCalls::failure);

    private final Caller caller;

    public DynamoDbCalls(Route route, Patience patience) {
        this.caller = new Caller(SERVICE, route, patience);
    }

    private static AwsServiceException.Builder failure(String code) {
        return switch (code) {
            case "ConditionalCheckFailedException" -> ConditionalCheckFailedException.builder();
            case "TransactionCanceledException" -> TransactionCanceledException.builder();
            default -> DynamoDbException.builder();
        };
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return caller.call("BatchGetItem", request, BatchGetItemResponse.builder());
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return caller.call("BatchWriteItem", request, BatchWriteItemResponse.builder());
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return caller.call("DeleteItem", request, DeleteItemResponse.builder());
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return caller.call("GetItem", request, GetItemResponse.builder());
    }

    @Override
    public ListTablesResponse listTables(ListTablesRequest request) {
        return caller.call("ListTables", request, ListTablesResponse.builder());
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return caller.call("PutItem", request, PutItemResponse.builder());
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return caller.call("Query", request, QueryResponse.builder());
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return caller.call("TransactWriteItems", request, TransactWriteItemsResponse.builder());
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return caller.call("UpdateItem", request, UpdateItemResponse.builder());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** The HTTP client is its maker's to close. */
    @Override
    public void close() {
        // Nothing else is open.
    }
}
