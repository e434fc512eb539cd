package org.accordwatch.acceptance.backend;

import java.net.URI;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

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
        return sns.listSubscriptionsPaginator().subscriptions().stream()
                .filter(subscription -> endpoint.equals(subscription.endpoint()))
                .map(Subscription::topicArn)
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " is subscribed to nothing"));
    }

    @Override
    public void close() {
        sns.close();
    }
}
