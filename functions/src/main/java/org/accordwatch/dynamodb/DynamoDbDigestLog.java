package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.DigestLog;
import org.accordwatch.document.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The log of digests in DynamoDB: an item for each audience and day. Safe for use by many threads. */
public final class DynamoDbDigestLog implements DigestLog {
    /** For questions that people ask; the function itself looks back no further than a week. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String NOTED = "noted";
    private static final String TOLD = "told";
    private static final String MESSAGE_ID = "messageId";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public DynamoDbDigestLog(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Last> last(AudienceId audience, LocalDate until) {
        var answer = client.query(query -> query.tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk <= :until")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(pk(audience)),
                        ":until", AttributeValue.fromS(until.toString())))
                .scanIndexForward(false)
                .limit(1));
        return answer.items().stream()
                .map(item -> new Last(LocalDate.parse(Items.text(item, Items.SK)), sent(item)))
                .findFirst();
    }

    @Override
    public void record(AudienceId audience, LocalDate until, Sent sent) {
        var now = clock.instant();
        var document = Json.object()
                .put(NOTED, sent.noted(), Json::text)
                .put(TOLD, sent.told(), Json::text)
                .put("sentAt", now);
        sent.messageId().ifPresent(id -> document.put(MESSAGE_ID, id));
        var item = Items.item(pk(audience), until.toString(), document.build());
        item.put(Items.EXPIRES_AT, Items.seconds(now.plus(KEPT)));
        client.putItem(put -> put.tableName(table).item(item));
    }

    private static Sent sent(Map<String, AttributeValue> item) {
        return new Sent(
                changes(item, NOTED),
                changes(item, TOLD),
                Optional.ofNullable(item.get(MESSAGE_ID)).map(AttributeValue::s));
    }

    private static List<ChangeRef> changes(Map<String, AttributeValue> item, String name) {
        return Items.document(item).items(name).stream()
                .map(json -> ((Json.Text) json).value())
                .map(ChangeRef::parse)
                .toList();
    }

    private static String pk(AudienceId audience) {
        return "DIGEST#" + audience;
    }
}
