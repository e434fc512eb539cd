package org.accordwatch.acceptance.backend;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sns.model.Topic;

/** Who is subscribed to what, as SNS itself tells it. */
public final class Subscribers implements AutoCloseable {
    private final SnsClient sns;

    public Subscribers(URI endpoint) {
        this.sns = LocalClients.pointed(SnsClient.builder(), endpoint).build();
    }

    SnsClient sns() {
        return sns;
    }

    /** The topic that an endpoint of one subscription is subscribed to, confirmed or not. */
    public String topicOf(String endpoint) {
        return of(endpoint).topicArn();
    }

    /** The ARN of an endpoint's one subscription, once it is confirmed. */
    public String arnOf(String endpoint) {
        return of(endpoint).subscriptionArn();
    }

    public Set<String> all() {
        return sns.listSubscriptionsPaginator().subscriptions().stream()
                .map(Subscription::toString)
                .collect(Collectors.toSet());
    }

    public Set<String> topics() {
        return sns.listTopicsPaginator().topics().stream().map(Topic::topicArn).collect(Collectors.toSet());
    }

    private Subscription of(String endpoint) {
        return sns.listSubscriptionsPaginator().subscriptions().stream()
                .filter(subscription -> endpoint.equals(subscription.endpoint()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " is subscribed to nothing"));
    }

    @Override
    public void close() {
        sns.close();
    }
}
