package org.accordwatch.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex;
import org.accordwatch.alerting.Interest;
import org.accordwatch.subscribing.AudienceRegistry;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Unwanted;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Audiences and the interest index in DynamoDB. Safe for use by many threads. */
public final class DynamoDbAudiences implements AudienceIndex, AudienceRegistry {
    static final String AUDIENCES = "AUDIENCES";
    private static final String DOOMED = "DOOMED";
    private static final String TOPIC = "TOPIC#";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;
    private final BatchGet batchGet;
    private final Unchecked unchecked;

    public DynamoDbAudiences(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
        this.batchGet = new BatchGet(client, table);
        this.unchecked = new Unchecked(client, table);
    }

    /** Asks in batches which of the interests anybody has, then for the audiences of those alone. */
    @Override
    public Set<Listed> having(List<Interest> interests) {
        var markers = interests.stream().map(AudienceItems::marker).toList();
        var found = new HashSet<Listed>();
        for (var marker : batchGet.items(markers, true)) {
            if (AudienceItems.isWanted(marker)) {
                for (var entry : new Pages(client, entries(Items.text(marker, Items.PK)))) {
                    found.add(AudienceItems.listed(entry));
                }
            }
        }
        return Set.copyOf(found);
    }

    @Override
    public Set<Listed> listed(Set<AudienceId> audiences) {
        var keys = audiences.stream().map(AudienceItems::key).toList();
        return batchGet.items(keys, true).stream()
                .map(AudienceItems::listedItself)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Described> described(Set<AudienceId> audiences) {
        var keys = audiences.stream().map(AudienceItems::key).toList();
        return batchGet.items(keys, true).stream()
                .map(item -> new Described(
                        AudienceItems.listedItself(item),
                        AudienceItems.read(item).interests()))
                .toList();
    }

    @Override
    public Optional<String> topic(Audience audience) {
        var answer = get(audience.id());
        return answer.map(item -> Items.text(item, AudienceItems.TOPIC));
    }

    @Override
    public List<Watch> watched(Collection<AudienceId> audiences) {
        var keys = audiences.stream().map(AudienceItems::key).toList();
        return batchGet.items(keys, true).stream()
                .map(DynamoDbAudiences::watch)
                .filter(watch ->
                        !watch.contested().isEmpty() || !watch.unwanted().isEmpty())
                .toList();
    }

    @Override
    public void gone(Unwanted unwanted) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(AudienceItems.key(unwanted.audience()))
                    .updateExpression("DELETE " + AudienceItems.UNWANTED + " :arn")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeValues(Map.of(":arn", AttributeValue.fromSs(List.of(unwanted.arn())))));
        } catch (ConditionalCheckFailedException _) {
            // The audience was folded up, and what was noted with it is gone.
        }
    }

    @Override
    public List<AudienceId> longestUnchecked(int most) {
        return unchecked.first(AUDIENCES, most).stream().map(AudienceItems::id).toList();
    }

    @Override
    public void checked(AudienceId audience, Instant now) {
        unchecked.checked(AudienceItems.key(audience), now);
    }

    @Override
    public boolean fold(AudienceId id) {
        var item = get(id).filter(audience -> Items.count(audience, AudienceItems.MEMBERS) == 0);
        if (item.isEmpty()) {
            return false;
        }
        var audience = AudienceItems.read(item.get());
        var topic = Items.text(item.get(), AudienceItems.TOPIC);
        try {
            client.transactWriteItems(transaction -> transaction.transactItems(folding(audience, topic)));
        } catch (TransactionCanceledException cancelled) {
            if (Races.lost(cancelled)) {
                return false;
            }
            throw cancelled;
        }
        audience.interests().forEach(this::clear);
        return true;
    }

    @Override
    public List<String> doomed(int most) {
        return unchecked.first(DOOMED, most).stream()
                .map(pk -> pk.substring(TOPIC.length()))
                .toList();
    }

    @Override
    public void deleted(String topic) {
        client.deleteItem(delete -> delete.tableName(table).key(Items.key(TOPIC + topic, DOOMED)));
    }

    private List<TransactWriteItem> folding(Audience audience, String topic) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(AudienceItems.key(audience.id()))
                        .conditionExpression(
                                AudienceItems.MEMBERS + " = :none AND " + AudienceItems.TOPIC + " = :topic")
                        .expressionAttributeValues(
                                Map.of(":none", Items.number(0), ":topic", AttributeValue.fromS(topic))))
                .build());
        var doomed = Unchecked.listed(Items.key(TOPIC + topic, DOOMED), DOOMED, clock.instant());
        writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(doomed))
                .build());
        writes.addAll(AudienceItems.unlist(table, audience));
        return writes;
    }

    /** Removes the marker of an interest that nobody has any more. */
    private void clear(Interest interest) {
        try {
            client.deleteItem(delete -> delete.tableName(table)
                    .key(AudienceItems.marker(interest))
                    .conditionExpression(AudienceItems.AUDIENCES + " = :none")
                    .expressionAttributeValues(Map.of(":none", Items.number(0))));
        } catch (ConditionalCheckFailedException _) {
            // Others have it.
        }
    }

    private Optional<Map<String, AttributeValue>> get(AudienceId audience) {
        var answer = client.getItem(
                get -> get.tableName(table).key(AudienceItems.key(audience)).consistentRead(true));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    private static Watch watch(Map<String, AttributeValue> item) {
        var contested = new HashSet<EndpointHash>();
        Items.texts(item, AudienceItems.CONTESTED).forEach(hash -> contested.add(new EndpointHash(hash)));
        return new Watch(
                AudienceItems.id(Items.text(item, Items.PK)), contested, Items.texts(item, AudienceItems.UNWANTED));
    }

    private QueryRequest entries(String pk) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :audience)")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(pk),
                        ":audience", AttributeValue.fromS(AudienceItems.AUDIENCE)))
                .build();
    }
}
