package org.accordwatch.dynamodb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.subscribing.Placement;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.SubscriberStore.Step;
import org.accordwatch.subscribing.Unwanted;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What a subscriber's step changes in one of its audiences.
 *
 * @param topic the topic that the subscriber expects the audience to have; absent when it only leaves
 */
record RollChange(
        AudienceId audience,
        int members,
        Set<String> contested,
        Set<String> settled,
        Set<String> unwanted,
        Set<String> wanted,
        Optional<String> topic) {

    static RollChange of(AudienceId audience, Step step) {
        var before =
                step.before().stream().flatMap(known -> in(audience, known)).toList();
        var after = in(audience, step.after()).toList();
        var marksBefore = step.before().map(known -> marks(audience, known)).orElseGet(Set::of);
        var marksAfter = marks(audience, step.after());
        var arnsBefore = arns(before);
        return new RollChange(
                audience,
                after.size() - before.size(),
                less(marksAfter, marksBefore),
                less(marksBefore, marksAfter),
                step.unwanted().stream()
                        .filter(unwanted -> unwanted.audience().equals(audience))
                        .map(Unwanted::arn)
                        .collect(Collectors.toSet()),
                less(arns(after), arnsBefore),
                after.stream().map(Placement::topic).findFirst());
    }

    /** An audience that begins with this change. */
    Map<String, AttributeValue> begun(Map<String, AttributeValue> audienceItem) {
        var item = new HashMap<>(audienceItem);
        item.put(AudienceItems.MEMBERS, Items.number(members));
        if (!contested.isEmpty()) {
            item.put(AudienceItems.CONTESTED, AttributeValue.fromSs(List.copyOf(contested)));
        }
        return item;
    }

    /** Nothing where nothing changes. */
    Optional<TransactWriteItem> update(String table) {
        var values = new HashMap<String, AttributeValue>();
        var add = Stream.of(
                        number(values),
                        set(AudienceItems.CONTESTED, ":contested", contested, values),
                        set(AudienceItems.UNWANTED, ":unwanted", unwanted, values))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        var delete = Stream.of(
                        set(AudienceItems.CONTESTED, ":settled", settled, values),
                        // DynamoDB changes a set once an update; what this very step leaves behind was not noted
                        // before.
                        set(AudienceItems.UNWANTED, ":wanted", unwanted.isEmpty() ? wanted : Set.of(), values))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var expression = (add.isEmpty() ? "" : "ADD " + add + " ") + (delete.isEmpty() ? "" : "DELETE " + delete);
        var condition = topic.map(expected -> {
                    values.put(":topic", AttributeValue.fromS(expected));
                    return AudienceItems.TOPIC + " = :topic";
                })
                .orElse("attribute_exists(pk)");
        return Optional.of(TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(AudienceItems.key(audience))
                        .updateExpression(expression.strip())
                        .conditionExpression(condition)
                        .expressionAttributeValues(values))
                .build());
    }

    private Optional<String> number(Map<String, AttributeValue> values) {
        if (members == 0) {
            return Optional.empty();
        }
        values.put(":members", Items.number(members));
        return Optional.of(AudienceItems.MEMBERS + " :members");
    }

    private static Optional<String> set(
            String name, String placeholder, Set<String> texts, Map<String, AttributeValue> values) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        values.put(placeholder, AttributeValue.fromSs(List.copyOf(texts)));
        return Optional.of(name + " " + placeholder);
    }

    private static Stream<Placement> in(AudienceId audience, Subscriber subscriber) {
        return subscriber.placements().stream()
                .filter(place -> place.audience().id().equals(audience));
    }

    private static Set<String> marks(AudienceId audience, Subscriber subscriber) {
        return subscriber.isContested() && in(audience, subscriber).findAny().isPresent()
                ? Set.of(subscriber.hash().value())
                : Set.of();
    }

    private static Set<String> arns(List<Placement> places) {
        return places.stream().flatMap(place -> place.arn().stream()).collect(Collectors.toSet());
    }

    private static Set<String> less(Set<String> some, Set<String> others) {
        var less = new HashSet<>(some);
        less.removeAll(others);
        return Set.copyOf(less);
    }
}
