package org.accordwatch.local.sns.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.accordwatch.local.sns.registry.Confirmation;
import org.accordwatch.local.sns.registry.Protocol;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.TopicArn;
import org.accordwatch.local.sns.wire.SnsException;

/** The attributes of subscriptions: which can be set to what, and which are shown. */
final class SubscriptionAttributes {
    /** What SNS knows and the stand-in does not do. Taking them silently would show a behaviour that AWS has not. */
    private static final Set<String> OUT_OF_REACH =
            Set.of("FilterPolicy", "FilterPolicyScope", "RedrivePolicy", "ReplayPolicy", "SubscriptionRoleArn");

    private SubscriptionAttributes() {}

    static void check(Protocol protocol, String name, String value) {
        switch (name) {
            case "RawMessageDelivery" -> checkRaw(protocol, value);
            case "DeliveryPolicy" -> {
                if (!value.isEmpty() && !TopicAttributes.isJsonObject(value)) {
                    throw SnsException.invalidParameter("DeliveryPolicy: failed to parse JSON.");
                }
            }
            default -> {
                if (OUT_OF_REACH.contains(name)) {
                    throw SnsException.invalidParameter(name + " Reason: the stand-in does not know this attribute");
                }
                throw SnsException.invalidParameter("AttributeName");
            }
        }
    }

    private static void checkRaw(Protocol protocol, String value) {
        boolean raw = value.equalsIgnoreCase("true");
        if (!raw && !value.equalsIgnoreCase("false")) {
            throw SnsException.invalidParameter("RawMessageDelivery");
        }
        if (raw && !protocol.knowsRawDelivery()) {
            throw SnsException.invalidParameter("RawMessageDelivery Reason: Delivery protocol [" + protocol.text()
                    + "] does not support raw message delivery.");
        }
    }

    /** All attributes of a subscription, the ones that SNS computes included. */
    static Map<String, String> shown(Subscription subscription) {
        boolean authenticated =
                subscription.confirmation().map(Confirmation::authenticated).orElse(false);
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("SubscriptionArn", subscription.arn());
        shown.put("TopicArn", subscription.topic().text());
        shown.put("Owner", TopicArn.ACCOUNT);
        shown.put("Protocol", subscription.protocol().text());
        shown.put("Endpoint", subscription.endpoint());
        shown.put("PendingConfirmation", Boolean.toString(subscription.pending()));
        shown.put("ConfirmationWasAuthenticated", Boolean.toString(authenticated));
        shown.put("RawMessageDelivery", "false");
        shown.put("SubscriptionPrincipal", "arn:aws:iam::" + TopicArn.ACCOUNT + ":root");
        if (subscription.protocol().knowsRawDelivery()) {
            shown.put("EffectiveDeliveryPolicy", DeliveryPolicy.OF_SUBSCRIPTIONS);
        }
        shown.putAll(subscription.attributes());
        return shown;
    }
}
