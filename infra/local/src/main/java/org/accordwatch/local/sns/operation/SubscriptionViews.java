package org.accordwatch.local.sns.operation;

import java.util.List;
import java.util.Map;
import org.accordwatch.local.sns.registry.Page;
import org.accordwatch.local.sns.registry.Registry;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.TopicArn;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.Xml;

/** Reading subscriptions and setting their attributes: the Get, Set and List operations. */
public final class SubscriptionViews {
    private final Registry registry;

    public SubscriptionViews(Registry registry) {
        this.registry = registry;
    }

    public Map<String, Operation> operations() {
        return Map.of(
                "GetSubscriptionAttributes", this::getAttributes,
                "SetSubscriptionAttributes", this::setAttribute,
                "ListSubscriptions", this::list,
                "ListSubscriptionsByTopic", this::listByTopic);
    }

    private List<Xml> getAttributes(QueryRequest request) {
        return List.of(Xml.map("Attributes", SubscriptionAttributes.shown(registry.subscription(arn(request)))));
    }

    private List<Xml> setAttribute(QueryRequest request) {
        String name = request.required("AttributeName");
        String value = request.optional("AttributeValue").orElse("");
        registry.updateSubscription(arn(request), subscription -> {
            SubscriptionAttributes.check(subscription.protocol(), name, value);
            return subscription.withAttribute(name, value);
        });
        return List.of();
    }

    private List<Xml> list(QueryRequest request) {
        return listed(registry.subscriptions(request.region(), NextToken.of(request)));
    }

    private List<Xml> listByTopic(QueryRequest request) {
        TopicArn topic = TopicArn.parse(request.required("TopicArn"), "TopicArn", request.region());
        registry.topic(topic);
        return listed(registry.subscriptions(topic, NextToken.of(request)));
    }

    private static List<Xml> listed(Page<Subscription> page) {
        List<List<Xml>> subscriptions =
                page.items().stream().map(SubscriptionViews::fields).toList();
        return NextToken.added(Xml.list("Subscriptions", subscriptions), page.nextToken());
    }

    private static List<Xml> fields(Subscription subscription) {
        return List.of(
                Xml.text("TopicArn", subscription.topic().text()),
                Xml.text("Protocol", subscription.protocol().text()),
                Xml.text("SubscriptionArn", subscription.pending() ? "PendingConfirmation" : subscription.arn()),
                Xml.text("Owner", TopicArn.ACCOUNT),
                Xml.text("Endpoint", subscription.endpoint()));
    }

    private static String arn(QueryRequest request) {
        String arn = request.required("SubscriptionArn");
        SubscriptionArn.check(arn);
        return arn;
    }
}
