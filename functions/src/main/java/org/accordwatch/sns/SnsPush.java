package org.accordwatch.sns;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.accordwatch.subscribing.Push;
import org.accordwatch.subscribing.Sight;
import org.accordwatch.subscribing.channel.Endpoint;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Subscriptions and single text messages in SNS. Safe for use by many threads. */
public final class SnsPush implements Push {
    private final SnsClient client;

    public SnsPush(SnsClient client) {
        this.client = client;
    }

    @Override
    public String subscribe(String topic, Endpoint endpoint) {
        return client.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol(endpoint.channel().protocol())
                        .endpoint(endpoint.address())
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    /** The attribute Endpoint is not in the API's reference, but in the AWS CLI's example of the call, and SNS gives it. */
    @Override
    public Sight look(String arn) {
        try {
            var attributes = client.getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                    .attributes();
            var pending = Boolean.parseBoolean(attributes.get("PendingConfirmation"));
            return new Sight(
                    pending ? Sight.State.PENDING : Sight.State.ACTIVE,
                    Optional.ofNullable(attributes.get("Endpoint")));
        } catch (NotFoundException _) {
            return Sight.GONE;
        }
    }

    /** Those that are not confirmed have no ARN in the list, but a word in its place. */
    @Override
    public Optional<String> find(String topic, Predicate<String> address) {
        try {
            return client.listSubscriptionsByTopicPaginator(list -> list.topicArn(topic)).subscriptions().stream()
                    .limit(MOST_SEARCHED)
                    .filter(subscription -> subscription.subscriptionArn().startsWith("arn:"))
                    .filter(subscription -> address.test(subscription.endpoint()))
                    .map(Subscription::subscriptionArn)
                    .findFirst();
        } catch (NotFoundException noTopicYet) {
            return Optional.empty();
        }
    }

    @Override
    public void text(String number, String message) {
        client.publish(publish -> publish.phoneNumber(number)
                .message(message)
                .messageAttributes(Map.of(
                        "AWS.SNS.SMS.SMSType",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("Transactional")
                                .build())));
    }

    @Override
    public boolean isOptedOut(String number) {
        return client.checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(number))
                .isOptedOut();
    }

    @Override
    public Leaving unsubscribe(String arn) {
        try {
            client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
            return Leaving.NOW;
        } catch (NotFoundException _) {
            return Leaving.NOW;
        } catch (InvalidParameterException refused) {
            if (look(arn).state() == Sight.State.PENDING) {
                return Leaving.WITH_ITS_CONFIRMATION;
            }
            throw refused;
        }
    }
}
