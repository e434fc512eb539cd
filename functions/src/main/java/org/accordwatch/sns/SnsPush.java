package org.accordwatch.sns;

import java.util.Map;
import java.util.Optional;
import org.accordwatch.subscribing.Endpoint;
import org.accordwatch.subscribing.PhoneNumber;
import org.accordwatch.subscribing.Push;
import org.accordwatch.subscribing.State;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;

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
                        .protocol(endpoint.channel().term())
                        .endpoint(endpoint.address())
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    @Override
    public Optional<PhoneNumber> number(String arn) {
        return attributes(arn).map(attributes -> {
            var number = attributes.get("Endpoint");
            if (number == null) {
                throw new IllegalStateException("SNS told no endpoint of a subscription");
            }
            return new PhoneNumber(number);
        });
    }

    @Override
    public void text(PhoneNumber number, String message) {
        client.publish(publish -> publish.phoneNumber(number.address())
                .message(message)
                .messageAttributes(Map.of(
                        "AWS.SNS.SMS.SMSType",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("Transactional")
                                .build())));
    }

    @Override
    public State state(String arn) {
        return attributes(arn)
                .map(attributes ->
                        Boolean.parseBoolean(attributes.get("PendingConfirmation")) ? State.PENDING : State.ACTIVE)
                .orElse(State.ENDED);
    }

    @Override
    public Leaving unsubscribe(String arn) {
        try {
            client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
            return Leaving.NOW;
        } catch (NotFoundException _) {
            return Leaving.NOW;
        } catch (InvalidParameterException refused) {
            if (state(arn) == State.PENDING) {
                return Leaving.WITH_ITS_CONFIRMATION;
            }
            throw refused;
        }
    }

    private Optional<Map<String, String>> attributes(String arn) {
        try {
            return Optional.of(client.getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                    .attributes());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }
}
