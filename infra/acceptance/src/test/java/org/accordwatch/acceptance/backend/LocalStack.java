package org.accordwatch.acceptance.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.accordwatch.engine.LocalStackEngine;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.stack.Services;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * LocalStack in a container. What its people do goes by SNS's own calls, since LocalStack sends neither the mail with the question
 * nor a link to leave by: the confirmation by its token, which LocalStack shows, and the leaving by the subscription's ARN.
 */
final class LocalStack implements Backend {
    private static final Map<Ability, String> LACKS = Map.of(
            // "Amazon SNS sends messages only to confirmed subscriptions":
            // https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.confirm.html, and for e-mail
            // https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html. LocalStack 4.14.0 asks nobody by
            // mail, and
            // mails alerts to addresses that are pending.
            Ability.NO_MAIL_WITHOUT_CONSENT,
            "LocalStack 4.14.0 mails subscribers who have not confirmed.",
            // AWS's standard topics deliver in order as well as they can and promise no more
            // (https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html); what is promised is the order of
            // publishing.
            Ability.ORDER_OF_ARRIVAL,
            "LocalStack 4.14.0 hands messages to ten threads, where they overtake each other.",
            Ability.CLOCK,
            "LocalStack goes by its machine's clock, which no test moves.",
            Ability.STOP,
            "LocalStack 4.14.0 texts numbers that opted out.",
            Ability.WEBHOOKS,
            "LocalStack posts to webhooks for real, and nobody is at example.com.");

    private final LocalStackEngine engine;
    private final FaultProxy proxy;
    private final LocalStackServices services;

    private LocalStack(LocalStackEngine engine, FaultProxy proxy) {
        this.engine = engine;
        this.proxy = proxy;
        this.services = new LocalStackServices(engine, proxy);
    }

    static LocalStack start() {
        var engine = LocalStackEngine.start();
        return new LocalStack(engine, FaultProxy.before(engine.endpoint()));
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Faults faults() {
        return proxy.faults();
    }

    @Override
    public void confirm(String address) {
        try (var subscribers = new Subscribers(engine.endpoint())) {
            var subscription = subscription(subscribers, address);
            JsonNode page = Web.json(engine.endpoint()
                    .resolve("/_aws/sns/subscription-tokens/" + URI.create(subscription.subscriptionArn())));
            subscribers
                    .sns()
                    .confirmSubscription(confirm -> confirm.topicArn(subscription.topicArn())
                            .token(page.path("subscription_token").asText()));
        }
    }

    @Override
    public void leave(String address) {
        try (var subscribers = new Subscribers(engine.endpoint())) {
            var subscription = subscription(subscribers, address);
            subscribers.sns().unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(subscription.subscriptionArn()));
        }
    }

    @Override
    public List<String> published(String topicArn) {
        return proxy.published(topicArn);
    }

    @Override
    public Map<Ability, String> lacks() {
        return LACKS;
    }

    /** By its topic: LocalStack shows the ARN of a pending subscription in that list alone. */
    private static Subscription subscription(Subscribers subscribers, String address) {
        var topic = subscribers.topicOf(address);
        return subscribers
                .sns()
                .listSubscriptionsByTopicPaginator(list -> list.topicArn(topic))
                .subscriptions()
                .stream()
                .filter(subscription -> address.equals(subscription.endpoint()))
                .findFirst()
                .orElseThrow();
    }
}
