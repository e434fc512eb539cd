package org.accordwatch.local.sns.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An endpoint on a topic. It is pending until it has a confirmation. */
public record Subscription(
        String arn,
        TopicArn topic,
        Protocol protocol,
        String endpoint,
        Map<String, String> attributes,
        Optional<Confirmation> confirmation) {

    public Subscription {
        attributes = Map.copyOf(attributes);
    }

    public boolean pending() {
        return confirmation.isEmpty();
    }

    public boolean rawDelivery() {
        return "true".equalsIgnoreCase(attributes.get("RawMessageDelivery"));
    }

    /** Whether only a signed call may end this subscription. */
    public boolean authenticateOnUnsubscribe() {
        return confirmation.map(Confirmation::authenticateOnUnsubscribe).orElse(false);
    }

    public Subscription withAttribute(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        changed.put(name, value);
        return new Subscription(arn, topic, protocol, endpoint, changed, confirmation);
    }

    Subscription confirmed(Confirmation given) {
        return new Subscription(arn, topic, protocol, endpoint, attributes, Optional.of(given));
    }

    Key key() {
        return new Key(topic, protocol, endpoint);
    }

    /** What makes two subscriptions the same to SNS. */
    record Key(TopicArn topic, Protocol protocol, String endpoint) {}
}
