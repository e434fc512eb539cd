package org.accordwatch.local.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.local.template.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Creates the template's tables through DynamoDB's API, on whatever endpoint the client has. */
public final class TableCreator {

    private final DynamoDbClient client;

    public TableCreator(DynamoDbClient client) {
        this.client = client;
    }

    /** Creates a table with its indexes, stream and time to live, and returns when it is active. */
    public LocalTable create(TableDefinition table) {
        client.createTable(request(table));
        TableDescription active = client.waiter()
                .waitUntilTableExists(wait -> wait.tableName(table.name()))
                .matched()
                .response()
                .orElseThrow(() -> new IllegalStateException("The table " + table.name() + " did not become active."))
                .table();
        table.timeToLive()
                .ifPresent(attribute -> client.updateTimeToLive(update -> update.tableName(table.name())
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute))));
        return new LocalTable(
                table.id(), table.name(), active.tableArn(), Optional.ofNullable(active.latestStreamArn()));
    }

    private static CreateTableRequest request(TableDefinition table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(table.attributes().entrySet().stream()
                        .map(each -> AttributeDefinition.builder()
                                .attributeName(each.getKey())
                                .attributeType(each.getValue())
                                .build())
                        .toList())
                .keySchema(key(table.key()));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(TableCreator::index).toList());
        }
        table.streamView()
                .ifPresent(view -> request.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(view)));
        return request.build();
    }

    private static GlobalSecondaryIndex index(TableDefinition.Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.key()))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> key(TableDefinition.Key key) {
        return Stream.concat(
                        Stream.of(element(key.partition(), KeyType.HASH)),
                        key.sort().stream().map(sort -> element(sort, KeyType.RANGE)))
                .toList();
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
