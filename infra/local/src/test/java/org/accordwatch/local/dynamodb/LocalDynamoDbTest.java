package org.accordwatch.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.template.TableDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalDynamoDbTest {

    private static final TableDefinition.Key KEY = new TableDefinition.Key("PK", Optional.of("SK"));

    private final LocalDynamoDb database = LocalDynamoDb.start();
    private final DynamoDbClient client = database.client();
    private LocalTable table = new LocalTable("", "", "", Optional.empty());

    @BeforeAll
    void createTable() {
        table = new TableCreator(client)
                .create(new TableDefinition(
                        "AgreementsTable",
                        "agreements",
                        Map.of("PK", "S", "SK", "S", "at", "N"),
                        KEY,
                        List.of(new TableDefinition.Index(
                                "byTime",
                                new TableDefinition.Key("SK", Optional.of("at")),
                                "INCLUDE",
                                List.of("title"))),
                        Optional.of("NEW_IMAGE"),
                        Optional.of("expiresAt")));
    }

    @AfterAll
    void close() {
        client.close();
        database.close();
    }

    @Test
    void endpoint_shouldBeOnTheLoopbackInterface() {
        assertThat(database.endpoint().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void create_shouldMakeTheTableWithIndexStreamAndTimeToLive() {
        TableDescription description =
                client.describeTable(request -> request.tableName("agreements")).table();

        assertThat(description.globalSecondaryIndexes())
                .singleElement()
                .extracting(
                        GlobalSecondaryIndexDescription::indexName,
                        index -> index.projection().nonKeyAttributes())
                .containsExactly("byTime", List.of("title"));
        assertThat(description.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(client.describeTimeToLive(request -> request.tableName("agreements"))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("expiresAt");
    }

    @Test
    void values_shouldAnswerReferencesToTheTable() {
        assertThat(table.values().ref()).isEqualTo("agreements");
        assertThat(table.values().attributes())
                .containsEntry("Arn", table.arn())
                .containsEntry("StreamArn", table.streamArn().orElseThrow());
    }

    @Test
    void streams_shouldShowWhatWasWritten() {
        client.putItem(request -> request.tableName("agreements")
                .item(Map.of("PK", AttributeValue.fromS("a"), "SK", AttributeValue.fromS("b"))));

        try (DynamoDbStreamsClient streams = database.streams()) {
            assertThat(streams.describeStream(request ->
                                    request.streamArn(table.streamArn().orElseThrow()))
                            .streamDescription()
                            .shards())
                    .isNotEmpty();
        }
    }

    @Test
    void close_shouldStopTheEndpoint() {
        LocalDynamoDb other = LocalDynamoDb.start();
        try (DynamoDbClient otherClient = other.client()) {
            assertThat(otherClient.listTables().tableNames()).isEmpty();
            other.close();

            assertThatThrownBy(otherClient::listTables).isInstanceOf(SdkClientException.class);
        }
    }
}
