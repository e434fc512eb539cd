package org.accordwatch.dynamodb;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.ReminderLog;
import org.accordwatch.alerting.Step;
import org.accordwatch.document.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The log of reminders in DynamoDB: an item for each deadline, step and audience. Safe for use by many threads. */
public final class DynamoDbReminderLog implements ReminderLog {
    private static final String MISSED = "MISSED";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public DynamoDbReminderLog(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Set<AudienceId> reminded(ChangeRef deadline, Step step) {
        var prefix = prefix(step);
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :step)")
                .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(pk(deadline)), ":step", AttributeValue.fromS(prefix)))
                .build();
        var sent = new HashSet<AudienceId>();
        for (var item : new Pages(client, query)) {
            sent.add(new AudienceId(Items.text(item, Items.SK).substring(prefix.length())));
        }
        return sent;
    }

    @Override
    public void record(ChangeRef deadline, Step step, AudienceId audience, String messageId) {
        put(
                deadline,
                prefix(step) + audience,
                Json.object().put("messageId", messageId).put("sentAt", clock.instant()));
    }

    @Override
    public boolean missed(ChangeRef deadline) {
        return client.getItem(get -> get.tableName(table)
                        .key(Items.key(pk(deadline), MISSED))
                        .consistentRead(true))
                .hasItem();
    }

    @Override
    public void recordMissed(ChangeRef deadline) {
        put(deadline, MISSED, Json.object().put("recordedAt", clock.instant()));
    }

    private void put(ChangeRef deadline, String sk, Json.Builder document) {
        client.putItem(put -> put.tableName(table).item(Items.item(pk(deadline), sk, document.build())));
    }

    private static String pk(ChangeRef deadline) {
        return "REMINDED#" + deadline;
    }

    private static String prefix(Step step) {
        return step.name() + "#" + AudienceItems.AUDIENCE;
    }
}
