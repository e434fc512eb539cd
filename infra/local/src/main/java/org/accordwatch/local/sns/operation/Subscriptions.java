package org.accordwatch.local.sns.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.sns.delivery.Deliveries;
import org.accordwatch.local.sns.delivery.Question;
import org.accordwatch.local.sns.registry.Confirmation;
import org.accordwatch.local.sns.registry.Protocol;
import org.accordwatch.local.sns.registry.Registry;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;
import org.accordwatch.local.sns.registry.TopicArn;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;
import org.accordwatch.local.sns.wire.Xml;

/** The life of a subscription: Subscribe, ConfirmSubscription and Unsubscribe. */
public final class Subscriptions {
    private final Registry registry;
    private final Deliveries deliveries;
    private final Ids ids;

    public Subscriptions(Registry registry, Deliveries deliveries, Ids ids) {
        this.registry = registry;
        this.deliveries = deliveries;
        this.ids = ids;
    }

    public Map<String, Operation> operations() {
        return Map.of(
                "Subscribe", this::subscribe,
                "ConfirmSubscription", this::confirm,
                "Unsubscribe", this::unsubscribe);
    }

    private List<Xml> subscribe(QueryRequest request) {
        Subscription wanted = wanted(request);
        Subscription subscription = registry.subscribe(wanted);
        if (!subscription
                .attributes()
                .entrySet()
                .containsAll(wanted.attributes().entrySet())) {
            throw SnsException.invalidParameter(
                    "Attributes Reason: Subscription already exists with different attributes");
        }
        if (subscription.pending()) {
            ask(Question.Kind.SUBSCRIBE, subscription);
        }
        boolean shown = !subscription.pending() || request.flag("ReturnSubscriptionArn");
        return List.of(Xml.text("SubscriptionArn", shown ? subscription.arn() : "pending confirmation"));
    }

    private Subscription wanted(QueryRequest request) {
        TopicArn topic = TopicArn.parse(request.required("TopicArn"), "TopicArn", request.region());
        Protocol protocol = Endpoints.protocol(request.required("Protocol"));
        String endpoint = request.optional("Endpoint").orElse("");
        Endpoints.check(protocol, endpoint);
        Map<String, String> attributes = request.map("Attributes");
        attributes.forEach((name, value) -> SubscriptionAttributes.check(protocol, name, value));
        Optional<Confirmation> confirmation =
                protocol.needsConfirmation() ? Optional.empty() : Optional.of(new Confirmation(true, false));
        return new Subscription(ids.subscriptionArn(topic), topic, protocol, endpoint, attributes, confirmation);
    }

    private void ask(Question.Kind kind, Subscription subscription) {
        Topic topic = registry.topic(subscription.topic());
        String token = ids.token();
        registry.offer(token, subscription);
        deliveries.ask(topic, new Question(kind, subscription, token), ids.message());
    }

    /**
     * Needs no signature, so that following a link is enough, unless the caller wants to be the only one who can end the
     * subscription ({@code AuthenticateOnUnsubscribe}).
     */
    private List<Xml> confirm(QueryRequest request) {
        TopicArn topic = TopicArn.parse(request.required("TopicArn"), "TopicArn", regionOf(request, "TopicArn"));
        boolean authenticate = request.flag("AuthenticateOnUnsubscribe");
        if (authenticate && !request.signed()) {
            throw new SnsException(
                    SnsErrorCode.AUTHORIZATION_ERROR, "AuthenticateOnUnsubscribe needs a signed request");
        }
        Subscription confirmed =
                registry.confirm(topic, request.required("Token"), new Confirmation(request.signed(), authenticate));
        return List.of(Xml.text("SubscriptionArn", confirmed.arn()));
    }

    /**
     * Does nothing where the subscription is gone already. SNS API reference, Unsubscribe: when somebody other than the
     * owner ends a subscription, "a final cancellation message is delivered to the endpoint, so that the endpoint owner
     * can easily resubscribe".
     */
    private List<Xml> unsubscribe(QueryRequest request) {
        String arn = request.required("SubscriptionArn");
        SubscriptionArn.check(arn);
        Optional<Subscription> present = registry.find(arn);
        if (present.isEmpty()) {
            return List.of();
        }
        Subscription subscription = present.get();
        if (subscription.pending()) {
            throw SnsException.invalidParameter(
                    "SubscriptionArn Reason: Cannot unsubscribe a subscription that is pending confirmation");
        }
        if (subscription.authenticateOnUnsubscribe() && !request.signed()) {
            throw new SnsException(
                    SnsErrorCode.AUTHORIZATION_ERROR, "Only the owner can end this subscription, by a signed request");
        }
        registry.remove(subscription);
        if (!request.signed()) {
            ask(Question.Kind.RESUBSCRIBE, subscription);
        }
        return List.of();
    }

    /** A link that is followed carries no signature, and each region has its links lead to itself. */
    private static String regionOf(QueryRequest request, String parameter) {
        if (request.signed()) {
            return request.region();
        }
        String[] elements = request.required(parameter).split(":", -1);
        return elements.length > 3 ? elements[3] : request.region();
    }
}
