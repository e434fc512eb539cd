package org.accordwatch.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.InterestDocument;
import org.accordwatch.alerting.Language;
import org.accordwatch.document.Form;
import org.accordwatch.document.Json;
import org.accordwatch.document.Node;
import org.accordwatch.subscribing.Challenge;
import org.accordwatch.subscribing.Channel;
import org.accordwatch.subscribing.State;
import org.accordwatch.subscribing.Subscription;
import org.accordwatch.subscribing.SubscriptionId;
import org.accordwatch.subscribing.SubscriptionStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Subscriptions in DynamoDB. Safe for use by many threads. */
public final class DynamoDbSubscriptionStore implements SubscriptionStore {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbSubscriptionStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void add(Subscription subscription) {
        client.putItem(put -> put.tableName(table).item(item(subscription)));
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        var answer = client.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(subscription(answer.item())) : Optional.empty();
    }

    @Override
    public Optional<Subscription> takeTry(SubscriptionId id, Instant now) {
        try {
            var answer = client.updateItem(update -> update.tableName(table)
                    .key(key(id))
                    .updateExpression("SET challenge.triesLeft = challenge.triesLeft - :one")
                    .conditionExpression(
                            "#state = :pending AND challenge.triesLeft >= :one AND challenge.untilSeconds > :now")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(Map.of(
                            ":one", Items.number(1),
                            ":pending", AttributeValue.fromS(State.PENDING.term()),
                            ":now", Items.seconds(now)))
                    .returnValues(ReturnValue.ALL_NEW));
            return Optional.of(subscription(answer.attributes()));
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean activate(Subscription active) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(active))
                    .conditionExpression("#state = :pending")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(Map.of(":pending", AttributeValue.fromS(State.PENDING.term()))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    @Override
    public void remove(SubscriptionId id) {
        client.deleteItem(delete -> delete.tableName(table).key(key(id)));
    }

    private static Map<String, AttributeValue> key(SubscriptionId id) {
        return Items.key("SUBSCRIPTION#" + id.value(), "SUBSCRIPTION");
    }

    private static Map<String, AttributeValue> item(Subscription subscription) {
        var document = AudienceItems.write(subscription.audience())
                .put("channel", subscription.channel().term())
                .put("endpointHash", subscription.endpointHash())
                .put("state", subscription.state().term())
                .put("arn", subscription.arn())
                .put("createdAt", subscription.createdAt())
                .putIfPresent("challenge", subscription.challenge().map(DynamoDbSubscriptionStore::write))
                .build();
        return Items.item("SUBSCRIPTION#" + subscription.id().value(), "SUBSCRIPTION", document);
    }

    private static Subscription subscription(Map<String, AttributeValue> item) {
        var id = new SubscriptionId(Items.text(item, Items.PK).substring("SUBSCRIPTION#".length()));
        return Form.read(Items.document(item), node -> {
            var form = node.form();
            var interests = form.list("interests", InterestDocument::read, List::copyOf);
            var frequency = form.required("frequency", word -> word.term(Frequency.class));
            var language = form.required("language", word -> word.term(Language.class));
            var channel = form.required("channel", word -> word.term(Channel.class));
            var endpointHash = form.required("endpointHash", Node::text);
            var state = form.required("state", word -> word.term(State.class));
            var arn = form.required("arn", Node::text);
            var createdAt = form.required("createdAt", Node::instant);
            var challenge = form.optional("challenge", DynamoDbSubscriptionStore::challenge);
            return form.build(() -> new Subscription(
                    id,
                    channel.get(),
                    endpointHash.get(),
                    new Audience(interests.get(), frequency.get(), language.get()),
                    state.get(),
                    arn.get(),
                    createdAt.get(),
                    challenge.get()));
        });
    }

    private static Json write(Challenge challenge) {
        return Json.object()
                .put("codeHash", challenge.codeHash())
                .put("untilSeconds", challenge.until().getEpochSecond())
                .put("triesLeft", challenge.triesLeft())
                .build();
    }

    private static Challenge challenge(Node node) {
        var form = node.form();
        var codeHash = form.required("codeHash", Node::text);
        var until = form.required("untilSeconds", Node::whole);
        var triesLeft = form.required("triesLeft", Node::integer);
        return form.build(() -> new Challenge(codeHash.get(), Instant.ofEpochSecond(until.get()), triesLeft.get()));
    }
}
