package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordwatch.alerting.AlertLog;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.document.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The alert log in DynamoDB: an item for each change and audience. Safe for use by many threads. */
public final class DynamoDbAlertLog implements AlertLog {
    private static final String ALERTED = "ALERTED#";
    private static final String MESSAGE_ID = "messageId";
    private static final String SENT_AT = "sentAt";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final BatchGet reads;
    private final BatchWrite writes;

    public DynamoDbAlertLog(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.reads = new BatchGet(client, table);
        this.writes = new BatchWrite(client, table);
    }

    @Override
    public Map<AudienceId, Accepted> sent(ChangeRef change) {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk(change))))
                .build();
        var sent = new HashMap<AudienceId, Accepted>();
        for (var item : new Pages(client, query)) {
            sent.put(
                    AudienceItems.id(Items.text(item, Items.SK)),
                    new Accepted(Items.text(item, MESSAGE_ID), Instant.parse(Items.text(item, SENT_AT))));
        }
        return sent;
    }

    @Override
    public Set<ChangeRef> heard(Collection<ChangeRef> changes, AudienceId audience) {
        var keys = changes.stream()
                .distinct()
                .map(change -> Items.key(pk(change), AudienceItems.AUDIENCE + audience))
                .toList();
        return reads.items(keys, true).stream()
                .map(item -> ChangeRef.parse(Items.text(item, Items.PK).substring(ALERTED.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public void record(List<ChangeRef> changes, AudienceId audience, String messageId) {
        var document = Json.object()
                .put(MESSAGE_ID, messageId)
                .put(SENT_AT, clock.instant())
                .build();
        writes.put(changes.stream()
                .map(change -> Items.item(pk(change), AudienceItems.AUDIENCE + audience, document))
                .toList());
    }

    private static String pk(ChangeRef change) {
        return ALERTED + change;
    }
}
