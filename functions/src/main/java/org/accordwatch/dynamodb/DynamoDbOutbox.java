package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Outbox;
import org.accordwatch.alerting.Told;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The outbox in DynamoDB. A change is born with a mark that puts it on the index of what is to do, and loses it when it is alerted to the
 * end; beside an agreement's changes lies one item with the claim and the number that alerting has come to. Safe for use by many
 * threads.
 */
public final class DynamoDbOutbox implements Outbox {
    private static final String ALERTING = "ALERTING";
    private static final String ALERTED_TO = "alertedTo";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public DynamoDbOutbox(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Integer> claim(AgreementId agreement, String holder, Duration atMost) {
        var now = clock.instant();
        try {
            var claimed = client.updateItem(update -> update.tableName(table)
                    .key(key(agreement))
                    .updateExpression("SET holder = :holder, heldUntil = :until")
                    .conditionExpression("attribute_not_exists(holder) OR holder = :holder OR heldUntil <= :now")
                    .expressionAttributeValues(Map.of(
                            ":holder", AttributeValue.fromS(holder),
                            ":until", Items.seconds(now.plus(atMost)),
                            ":now", Items.seconds(now)))
                    .returnValues(ReturnValue.ALL_NEW));
            return Optional.of(Items.count(claimed.attributes(), ALERTED_TO));
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    @Override
    public int alertedTo(AgreementId agreement) {
        var alerting =
                client.getItem(get -> get.tableName(table).key(key(agreement)).consistentRead(true));
        return Items.count(alerting.item(), ALERTED_TO);
    }

    @Override
    public void release(AgreementId agreement, String holder) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(key(agreement))
                    .updateExpression("REMOVE holder, heldUntil")
                    .conditionExpression("holder = :holder")
                    .expressionAttributeValues(Map.of(":holder", AttributeValue.fromS(holder))));
        } catch (ConditionalCheckFailedException anothers) {
            // The claim ended by itself and another has it now: nothing is left to release.
        }
    }

    @Override
    public List<Told> changes(AgreementId agreement, int first, int last) {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(AgreementItems.pk(agreement)),
                        ":first", AttributeValue.fromS(AgreementItems.sk(first)),
                        ":last", AttributeValue.fromS(AgreementItems.sk(last))))
                .build();
        return new Pages(client, query).stream().map(AgreementItems::told).toList();
    }

    /** The number goes last, so that a failure in between has the changes looked at again: nobody hears twice for that. */
    @Override
    public void complete(AgreementId agreement, int first, int last) {
        for (int number = first; number <= last; number++) {
            var change = Items.key(AgreementItems.pk(agreement), AgreementItems.sk(number));
            client.updateItem(update -> update.tableName(table)
                    .key(change)
                    .updateExpression("REMOVE todo, todoAt")
                    .conditionExpression("attribute_exists(pk)"));
        }
        client.updateItem(update -> update.tableName(table)
                .key(key(agreement))
                .updateExpression("SET alertedTo = :last")
                .expressionAttributeValues(Map.of(":last", Items.number(last))));
    }

    @Override
    public Stream<Waiting> waiting(Instant recordedBefore) {
        var query = ToDo.ALERT.before(table, recordedBefore);
        return new Pages(client, query).stream().map(item -> new Waiting(AgreementItems.ref(item), ToDo.at(item)));
    }

    private static Map<String, AttributeValue> key(AgreementId agreement) {
        return Items.key(AgreementItems.pk(agreement), ALERTING);
    }
}
