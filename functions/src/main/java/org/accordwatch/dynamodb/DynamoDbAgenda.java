package org.accordwatch.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Agenda;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The agenda of deadlines in DynamoDB: the head of an agreement with a deadline ahead is on the index of what is to do, and each change
 * writes the head anew. Safe for use by many threads.
 */
public final class DynamoDbAgenda implements Agenda {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbAgenda(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Stream<AgreementId> due(Instant now) {
        var query = ToDo.DEADLINE.before(table, now.plusMillis(1));
        return new Pages(client, query).stream().map(AgreementItems::id);
    }

    @Override
    public Optional<Agreement> agreement(AgreementId id) {
        return new DynamoDbAgreementReader(client, table).agreement(id);
    }

    @Override
    public void postpone(Agreement agreement, Optional<Instant> at) {
        var version = Items.number(agreement.version());
        var update = UpdateItemRequest.builder()
                .tableName(table)
                .key(AgreementItems.headKey(agreement.id()))
                .conditionExpression("changes = :version");
        if (at.isPresent()) {
            update.updateExpression("SET todo = :todo, todoAt = :at")
                    .expressionAttributeValues(
                            Map.of(":version", version, ":todo", ToDo.DEADLINE.value(), ":at", ToDo.value(at.get())));
        } else {
            update.updateExpression("REMOVE todo, todoAt").expressionAttributeValues(Map.of(":version", version));
        }
        try {
            client.updateItem(update.build());
        } catch (ConditionalCheckFailedException changed) {
            // The change that came meanwhile has put the agreement on the agenda as it stands now.
        }
    }
}
