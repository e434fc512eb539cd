package org.accordwatch.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.document.Form;
import org.accordwatch.document.Json;
import org.accordwatch.document.Node;
import org.accordwatch.subscribing.Challenge;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.Placement;
import org.accordwatch.subscribing.State;
import org.accordwatch.subscribing.Subscriber;
import org.accordwatch.subscribing.Subscription;
import org.accordwatch.subscribing.SubscriptionId;
import org.accordwatch.subscribing.channel.Channels;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How subscribers lie in their table: one item an endpoint, under its hash, and one a subscription that points there. */
record SubscriberItems(Channels channels) {
    /** Lists of those with something pending, and of the others. */
    static final String PENDING = "PENDING";

    static final String SETTLED = "SETTLED";
    static final String VERSION = "version";
    static final String ENDPOINT_OF = "endpoint";
    private static final String ENDPOINT = "ENDPOINT#";
    private static final String SUBSCRIPTION = "SUBSCRIPTION#";
    private static final String LAST = "last";

    static Map<String, AttributeValue> key(EndpointHash hash) {
        return Items.key(ENDPOINT + hash, "ENDPOINT");
    }

    static EndpointHash hash(String pk) {
        return new EndpointHash(pk.substring(ENDPOINT.length()));
    }

    static Map<String, AttributeValue> key(SubscriptionId id) {
        return Items.key(SUBSCRIPTION + id.value(), "SUBSCRIPTION");
    }

    static Map<String, AttributeValue> pointer(SubscriptionId id, EndpointHash hash) {
        var item = new HashMap<>(key(id));
        item.put(ENDPOINT_OF, AttributeValue.fromS(hash.value()));
        return item;
    }

    /** What is still to be seen of a subscription that ended, for a while. */
    static Map<String, AttributeValue> ended(Subscription subscription, Instant until) {
        var document = Json.object()
                .put("channel", subscription.channel().term())
                .put("audience", AudienceItems.write(subscription.audience()))
                .put("createdAt", subscription.createdAt())
                .build();
        var item = new HashMap<>(key(subscription.id()));
        item.put(LAST, Items.attribute(document));
        item.put(Items.EXPIRES_AT, Items.seconds(until));
        return item;
    }

    Optional<Subscription> ended(SubscriptionId id, Map<String, AttributeValue> item) {
        if (!item.containsKey(LAST)) {
            return Optional.empty();
        }
        return Optional.of(Form.read(Items.document(item).fields(LAST), node -> {
            var form = node.form();
            var channel = form.required("channel", word -> channels.named(word.text()));
            var audience = form.required("audience", AudienceItems::read);
            var createdAt = form.required("createdAt", Node::instant);
            return form.build(() -> new Subscription(
                    id,
                    channel.get(),
                    State.ENDED,
                    audience.get(),
                    Optional.empty(),
                    createdAt.get(),
                    Optional.empty()));
        }));
    }

    static Map<String, AttributeValue> item(Subscriber subscriber, Instant now) {
        var document = Json.object()
                .put("channel", subscriber.channel().term())
                .put("placements", subscriber.placements(), SubscriberItems::write)
                .put("stopped", subscriber.stopped())
                .put(VERSION, subscriber.version())
                .build();
        var pending = subscriber.placements().stream().anyMatch(place -> place.state() != Placement.State.ACTIVE);
        var item = Items.item(ENDPOINT + subscriber.hash(), "ENDPOINT", document);
        return Unchecked.listed(item, pending ? PENDING : SETTLED, now);
    }

    Subscriber subscriber(Map<String, AttributeValue> item) {
        var hash = hash(Items.text(item, Items.PK));
        return Form.read(Items.document(item, Items.LIST, "checkedAt"), node -> {
            var form = node.form();
            var channel = form.required("channel", word -> channels.named(word.text()));
            var placements = form.list("placements", SubscriberItems::placement, List::copyOf);
            var stopped = form.required("stopped", Node::flag);
            var version = form.required(VERSION, Node::integer);
            return form.build(
                    () -> new Subscriber(hash, channel.get(), placements.get(), stopped.get(), version.get()));
        });
    }

    private static Json write(Placement place) {
        return Json.object()
                .put("number", place.number())
                .put("subscription", place.subscription().value())
                .put("audience", AudienceItems.write(place.audience()))
                .put("topic", place.topic())
                .put("state", place.state().term())
                .putIfPresent("arn", place.arn())
                .put("createdAt", place.createdAt())
                .put("askedAt", place.askedAt())
                .putIfPresent("challenge", place.challenge().map(SubscriberItems::write))
                .build();
    }

    private static Placement placement(Node node) {
        var form = node.form();
        var number = form.required("number", Node::integer);
        var subscription = form.required("subscription", id -> new SubscriptionId(id.text()));
        var audience = form.required("audience", AudienceItems::read);
        var topic = form.required("topic", Node::text);
        var state = form.required("state", word -> word.term(Placement.State.class));
        var arn = form.optional("arn", Node::text);
        var createdAt = form.required("createdAt", Node::instant);
        var askedAt = form.required("askedAt", Node::instant);
        var challenge = form.optional("challenge", SubscriberItems::challenge);
        return form.build(() -> new Placement(
                number.get(),
                subscription.get(),
                audience.get(),
                topic.get(),
                state.get(),
                arn.get(),
                createdAt.get(),
                askedAt.get(),
                challenge.get()));
    }

    private static Json write(Challenge challenge) {
        return Json.object()
                .put("codeHash", challenge.codeHash())
                .put("until", challenge.until())
                .put("triesLeft", challenge.triesLeft())
                .putIfPresent("askedAs", challenge.askedAs().map(SubscriptionId::value))
                .build();
    }

    private static Challenge challenge(Node node) {
        var form = node.form();
        var codeHash = form.required("codeHash", Node::text);
        var until = form.required("until", Node::instant);
        var triesLeft = form.required("triesLeft", Node::integer);
        var askedAs = form.optional("askedAs", id -> new SubscriptionId(id.text()));
        return form.build(() -> new Challenge(codeHash.get(), until.get(), triesLeft.get(), askedAs.get()));
    }
}
