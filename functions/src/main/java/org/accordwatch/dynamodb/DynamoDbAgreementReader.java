package org.accordwatch.dynamodb;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.recording.AgreementReader;
import org.accordwatch.recording.InvalidCursor;
import org.accordwatch.recording.Page;
import org.accordwatch.recording.TimelineEntry;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The reading side of agreements in DynamoDB. Safe for use by many threads. */
public final class DynamoDbAgreementReader implements AgreementReader {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbAgreementReader(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Agreement> agreement(AgreementId id) {
        var answer = client.getItem(
                get -> get.tableName(table).key(AgreementItems.headKey(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(AgreementItems.agreement(answer.item())) : Optional.empty();
    }

    @Override
    public Page<Agreement> agreements(Optional<String> cursor, int limit) {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName(AgreementItems.NEWEST_FIRST)
                .keyConditionExpression("#list = :all")
                .expressionAttributeNames(Map.of("#list", AgreementItems.LIST))
                .expressionAttributeValues(Map.of(":all", AttributeValue.fromS(AgreementItems.ALL_AGREEMENTS)))
                .scanIndexForward(false)
                .limit(limit + 1);
        cursor.ifPresent(after -> query.exclusiveStartKey(listed(after)));
        return page(
                client.query(query.build()),
                limit,
                AgreementItems::agreement,
                last -> Cursor.of(Items.sortable(last.changedAt()), last.id()));
    }

    @Override
    public Page<TimelineEntry> changes(AgreementId id, Optional<String> cursor, int limit) {
        int after = cursor.map(DynamoDbAgreementReader::number).orElse(0);
        var answer = client.query(query -> query.tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(AgreementItems.pk(id)),
                        ":first", AttributeValue.fromS(AgreementItems.sk(after + 1)),
                        ":last", AttributeValue.fromS(AgreementItems.sk(Integer.MAX_VALUE))))
                .limit(limit + 1));
        return page(
                answer,
                limit,
                AgreementItems::entry,
                last -> Cursor.of(last.change().number()));
    }

    /** One item more than a page was asked for, so that the last page is known to be the last. */
    private static <T> Page<T> page(
            QueryResponse answer,
            int limit,
            Function<Map<String, AttributeValue>, T> reading,
            Function<T, String> cursor) {
        var items = answer.items().stream().limit(limit).map(reading).toList();
        var more = answer.items().size() > limit || answer.hasLastEvaluatedKey();
        return new Page<>(items, more ? Optional.of(cursor.apply(items.getLast())) : Optional.empty());
    }

    private static Map<String, AttributeValue> listed(String cursor) {
        var words = Cursor.words(cursor, 2);
        try {
            var changedAt = Items.sortable(Instant.parse(words[0]));
            return Map.of(
                    Items.PK, AttributeValue.fromS(AgreementItems.pk(new AgreementId(words[1]))),
                    Items.SK, AttributeValue.fromS(AgreementItems.HEAD),
                    AgreementItems.LIST, AttributeValue.fromS(AgreementItems.ALL_AGREEMENTS),
                    AgreementItems.CHANGED_AT, AttributeValue.fromS(changedAt));
        } catch (DateTimeException | InvalidValue _) {
            throw new InvalidCursor();
        }
    }

    private static int number(String cursor) {
        try {
            int number = Integer.parseInt(Cursor.words(cursor, 1)[0]);
            if (number > 0 && number < Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw new InvalidCursor();
        }
        throw new InvalidCursor();
    }
}
