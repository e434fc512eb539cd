package org.accordwatch.dynamodb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Timeline;
import org.accordwatch.document.AgreementDocument;
import org.accordwatch.recording.AgreementExists;
import org.accordwatch.recording.AgreementStore;
import org.accordwatch.recording.IdempotencyKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Agreements in DynamoDB: one transaction a change. Safe for use by many threads. */
public final class DynamoDbAgreementStore implements AgreementStore {
    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final BatchGet batch;

    public DynamoDbAgreementStore(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.batch = new BatchGet(client, table);
    }

    @Override
    public void open(Agreement agreement) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(AgreementItems.head(agreement))
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        } catch (ConditionalCheckFailedException exists) {
            // When DynamoDB's answer is lost, the SDK asks again and finds what it just wrote.
            if (!exists.hasItem() || !AgreementItems.agreement(exists.item()).equals(agreement)) {
                throw new AgreementExists(agreement.id());
            }
        }
    }

    @Override
    public Found find(AgreementId id, IdempotencyKey key) {
        var items = batch.items(List.of(AgreementItems.headKey(id), AgreementItems.answerKey(id, key)), true);
        return new Found(
                items.stream().filter(AgreementItems::isHead).findFirst().map(AgreementItems::agreement),
                items.stream()
                        .filter(item -> !AgreementItems.isHead(item))
                        .findFirst()
                        .map(item -> AgreementItems.answered(key, item))
                        .filter(answered -> answered.until().isAfter(clock.instant())));
    }

    @Override
    public Timeline timeline(Agreement agreement) {
        if (agreement.version() == 0) {
            // DynamoDB refuses to look for what lies between the first change and none.
            return new Timeline(agreement.opening(), List.of());
        }
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(AgreementItems.pk(agreement.id())),
                        ":first", AttributeValue.fromS(AgreementItems.sk(1)),
                        ":last", AttributeValue.fromS(AgreementItems.sk(agreement.version()))))
                .build();
        return new Timeline(
                agreement.opening(),
                new Pages(client, query).stream().map(AgreementItems::change).toList());
    }

    @Override
    public Attempt save(Recorded recorded, Answered answered) {
        try {
            client.transactWriteItems(transaction -> transaction.transactItems(writes(recorded, answered)));
            return new Attempt.Saved();
        } catch (TransactionCanceledException cancelled) {
            return refused(cancelled, answered.key());
        }
    }

    private List<TransactWriteItem> writes(Recorded recorded, Answered answered) {
        var document = AgreementItems.document(recorded);
        var agreement = AgreementDocument.write(recorded.agreement());
        var writes = new ArrayList<>(List.of(
                put(Put.builder()
                        .item(AgreementItems.answer(answered, document, agreement))
                        .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
                        .expressionAttributeValues(Map.of(":now", Items.seconds(clock.instant())))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)),
                put(Put.builder()
                        .item(AgreementItems.head(recorded.agreement(), agreement))
                        .conditionExpression("changes = :before")
                        .expressionAttributeValues(
                                Map.of(":before", Items.number(recorded.change().number() - 1L)))),
                put(Put.builder()
                        .item(AgreementItems.change(recorded, document))
                        .conditionExpression("attribute_not_exists(pk)"))));
        if (recorded.change().fact() instanceof Correction correction) {
            writes.add(link(recorded.change(), correction));
        }
        return writes;
    }

    /** Notes beside the change that is corrected by which one it is. */
    private TransactWriteItem link(Change change, Correction correction) {
        var number = AttributeValue.fromL(List.of(Items.number(change.number())));
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(Items.key(AgreementItems.pk(change.agreement()), AgreementItems.sk(correction.corrects())))
                        .updateExpression("SET correctedBy = list_append(if_not_exists(correctedBy, :none), :this)")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":none", AttributeValue.fromL(List.of()), ":this", number)))
                .build();
    }

    private TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(table).build()).build();
    }

    /** Who lost to another request with the same key is told its answer, and needs no second read. */
    private static Attempt refused(TransactionCanceledException cancelled, IdempotencyKey key) {
        var first = cancelled.cancellationReasons().getFirst();
        if (Races.CONDITION_FAILED.equals(first.code()) && first.hasItem()) {
            return new Attempt.AnsweredBefore(AgreementItems.answered(key, first.item()));
        }
        if (Races.lost(cancelled)) {
            return new Attempt.LostRace();
        }
        throw cancelled;
    }
}
