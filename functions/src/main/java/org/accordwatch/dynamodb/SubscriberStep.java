package org.accordwatch.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.subscribing.Placement;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.Subscription;
import org.accordwatch.subscribing.SubscriptionId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One step of a subscriber as one transaction: its item, the pointers of its subscriptions, and in its audiences the number of members
 * and who has to be looked at. So these never tell different things.
 */
record SubscriberStep(String table, Step step, Instant now) {
    /** For how long a subscription that ended without its holder's call is still shown. */
    private static final Duration SHOWN = Duration.ofDays(7);

    List<TransactWriteItem> writes() {
        var writes = new ArrayList<TransactWriteItem>();
        writes.addAll(item());
        writes.addAll(pointers());
        writes.addAll(audiences());
        return writes;
    }

    private List<TransactWriteItem> item() {
        var writes = new ArrayList<TransactWriteItem>();
        var after = step.after();
        var before = step.before().map(Subscriber::hash);
        var stays = !after.placements().isEmpty();
        if (before.isPresent() && !(stays && before.get().equals(after.hash()))) {
            writes.add(TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(table)
                            .key(SubscriberItems.key(before.get()))
                            .conditionExpression(SubscriberItems.VERSION + " = :version")
                            .expressionAttributeValues(version()))
                    .build());
        }
        if (stays) {
            var item = SubscriberItems.item(after.stored(), now);
            writes.add(TransactWriteItem.builder()
                    .put(put -> {
                        put.tableName(table).item(item);
                        if (before.isPresent() && before.get().equals(after.hash())) {
                            put.conditionExpression(SubscriberItems.VERSION + " = :version")
                                    .expressionAttributeValues(version());
                        } else {
                            put.conditionExpression("attribute_not_exists(pk)");
                        }
                    })
                    .build());
        }
        return writes;
    }

    private Map<String, AttributeValue> version() {
        return Map.of(":version", Items.number(step.before().orElseThrow().version()));
    }

    private List<TransactWriteItem> pointers() {
        var before = subscriptions(step.before().stream());
        var after = subscriptions(Stream.of(step.after()));
        var moved = step.before()
                .map(Subscriber::hash)
                .filter(step.after().hash()::equals)
                .isEmpty();
        var ended = step.ended().stream().collect(Collectors.toMap(Subscription::id, Function.identity()));
        var writes = new ArrayList<TransactWriteItem>();
        after.stream()
                .filter(id -> moved || !before.contains(id))
                .forEach(id ->
                        writes.add(put(SubscriberItems.pointer(id, step.after().hash()))));
        before.stream()
                .filter(id -> !after.contains(id))
                .forEach(id -> writes.add(
                        ended.containsKey(id)
                                ? put(SubscriberItems.ended(ended.get(id), now.plus(SHOWN)))
                                : TransactWriteItem.builder()
                                        .delete(delete ->
                                                delete.tableName(table).key(SubscriberItems.key(id)))
                                        .build()));
        return writes;
    }

    private List<TransactWriteItem> audiences() {
        var all = new HashMap<AudienceId, Audience>();
        Stream.concat(step.before().stream(), Stream.of(step.after()))
                .flatMap(subscriber -> subscriber.audiences().stream())
                .forEach(audience -> all.put(audience.id(), audience));
        return all.values().stream()
                .flatMap(audience -> writes(audience).stream())
                .toList();
    }

    private List<TransactWriteItem> writes(Audience audience) {
        var roll = RollChange.of(audience.id(), step);
        if (!step.fresh().contains(audience.id())) {
            return roll.update(table).stream().toList();
        }
        var topic = topic(audience);
        var writes = new ArrayList<TransactWriteItem>();
        var item = roll.begun(AudienceItems.audience(audience, topic, now));
        writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(Unchecked.listed(item, DynamoDbAudiences.AUDIENCES, now))
                        .conditionExpression("attribute_not_exists(pk)"))
                .build());
        writes.addAll(AudienceItems.list(table, audience, topic, now));
        return writes;
    }

    private String topic(Audience audience) {
        return step.after().placements().stream()
                .filter(place -> place.audience().equals(audience))
                .map(Placement::topic)
                .findFirst()
                .orElseThrow();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }

    private static Set<SubscriptionId> subscriptions(Stream<Subscriber> subscribers) {
        return subscribers
                .flatMap(subscriber -> subscriber.subscriptions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
