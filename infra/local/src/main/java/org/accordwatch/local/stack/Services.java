package org.accordwatch.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.accordwatch.local.dynamodb.LocalDynamoDb;
import org.accordwatch.local.dynamodb.LocalTable;
import org.accordwatch.local.dynamodb.TableCreator;
import org.accordwatch.local.sns.SnsServer;
import org.accordwatch.local.template.ResourceValues;
import org.accordwatch.local.template.SamTemplate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The services that the functions call, with the template's tables and topics in them.
 *
 * @param dynamoDbClient a client of the stack's own
 * @param streams a client of the tables' streams
 */
record Services(
        LocalDynamoDb dynamoDb,
        SnsServer sns,
        DynamoDbClient dynamoDbClient,
        DynamoDbStreamsClient streams,
        List<LocalTable> tables)
        implements AutoCloseable {

    static Services start(SamTemplate template, Clock clock) {
        var dynamoDb = LocalDynamoDb.start();
        var client = dynamoDb.client();
        var creator = new TableCreator(client);
        var tables = template.tables().stream().map(creator::create).toList();
        return new Services(dynamoDb, sns(clock), client, dynamoDb.streams(), tables);
    }

    LocalClients clients(String secret) {
        return new LocalClients(dynamoDb.endpoint(), sns.endpoint(), secret);
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
                .flatMap(table -> dynamoDbClient.scanPaginator(scan -> scan.tableName(table.name())).items().stream())
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        streams.close();
        dynamoDbClient.close();
        sns.close();
        dynamoDb.close();
    }

    private static SnsServer sns(Clock clock) {
        try {
            return SnsServer.start(0, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("The SNS stand-in could not listen.", e);
        }
    }
}
