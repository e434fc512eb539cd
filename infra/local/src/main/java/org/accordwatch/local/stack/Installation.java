package org.accordwatch.local.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.accordwatch.local.dynamodb.LocalTable;
import org.accordwatch.local.dynamodb.TableCreator;
import org.accordwatch.local.template.ResourceValues;
import org.accordwatch.local.template.SamTemplate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Services with the template's tables and topics in them.
 *
 * @param dynamoDb a client of the stack's own
 * @param streams a client of the tables' streams
 */
record Installation(Services services, DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, List<LocalTable> tables)
        implements AutoCloseable {

    static Installation of(SamTemplate template, Services services) {
        // Not bounded as the functions' calls are: a service that has just started takes its time to make a table.
        var dynamoDb = LocalClients.pointed(DynamoDbClient.builder(), services.dynamoDbEndpoint())
                .build();
        var streams = LocalClients.pointed(DynamoDbStreamsClient.builder(), services.dynamoDbEndpoint())
                .build();
        var creator = new TableCreator(dynamoDb);
        var tables = template.tables().stream()
                .map(table -> creator.create(table.named(services.tableName(table.name()))))
                .toList();
        return new Installation(services, dynamoDb, streams, tables);
    }

    LocalClients clients(String secret) {
        return new LocalClients(services.dynamoDbEndpoint(), services.snsEndpoint(), secret);
    }

    /** What references in the template stand for. */
    Map<String, ResourceValues> values(SamTemplate template) {
        try (var client = clients("").sns()) {
            return Resources.of(template, tables, client);
        }
    }

    /** The streams of the tables that have one, by the tables' logical ids. */
    Map<String, String> streamArns() {
        return tables.stream()
                .filter(table -> table.streamArn().isPresent())
                .collect(Collectors.toMap(
                        LocalTable::id, table -> table.streamArn().orElseThrow()));
    }

    /** Every item of every table, as text. */
    List<String> everyItem() {
        return tables.stream()
                .flatMap(table -> dynamoDb.scanPaginator(scan -> scan.tableName(table.name())).items().stream())
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        streams.close();
        dynamoDb.close();
        services.close();
    }
}
