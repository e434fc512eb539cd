package org.accordwatch.local.sns.operation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.local.sns.delivery.Deliveries;
import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.registry.Protocol;
import org.accordwatch.local.sns.registry.Registry;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;
import org.accordwatch.local.sns.registry.TopicArn;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsException;
import org.accordwatch.local.sns.wire.Xml;

/** Publish and PublishBatch. */
public final class Publishing {
    private final Registry registry;
    private final Deliveries deliveries;
    private final Ids ids;
    private final Clock clock;

    public Publishing(Registry registry, Deliveries deliveries, Ids ids, Clock clock) {
        this.registry = registry;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
    }

    public Map<String, Operation> operations() {
        return Map.of("Publish", this::publish, "PublishBatch", this::publishBatch);
    }

    private List<Xml> publish(QueryRequest request) {
        Optional<String> topicArn = request.optional("TopicArn");
        Optional<String> targetArn = request.optional("TargetArn");
        Optional<String> phoneNumber = request.optional("PhoneNumber");
        if (List.of(topicArn, targetArn, phoneNumber).stream()
                        .filter(Optional::isPresent)
                        .count()
                > 1) {
            throw SnsException.invalidParameter("TopicArn, TargetArn and PhoneNumber Reason: only one can be given");
        }
        Message message = phoneNumber.isPresent()
                ? publishToPhone(phoneNumber.get(), request)
                : publishToTopic(topicArn.or(() -> targetArn), request);
        return List.of(Xml.text("MessageId", message.id()));
    }

    /** A number that opted out gets nothing, and its publisher is not told so: SNS accepts and fails to deliver. */
    private Message publishToPhone(String phoneNumber, QueryRequest request) {
        if (!PhoneNumbers.E164.matcher(phoneNumber).matches()) {
            throw SnsException.invalidParameter("PhoneNumber Reason: " + phoneNumber + " is not valid to publish to");
        }
        Message message = read(request);
        if (message.texts().in(Protocol.SMS).length() > Message.MAX_SMS_CHARACTERS) {
            throw SnsException.invalidParameter("Message too long");
        }
        deliveries.text(phoneNumber, message);
        return message;
    }

    private Message publishToTopic(Optional<String> arn, QueryRequest request) {
        String text = arn.orElseThrow(
                () -> SnsException.invalidParameter("TopicArn or TargetArn Reason: no value for required parameter"));
        String parameter = request.optional("TopicArn").isPresent() ? "TopicArn" : "TargetArn";
        Topic topic = registry.topic(TopicArn.parse(text, parameter, request.region()));
        Message message = read(request);
        fanOut(topic, message);
        return message;
    }

    private List<Xml> publishBatch(QueryRequest request) {
        Topic topic = registry.topic(TopicArn.parse(request.required("TopicArn"), "TopicArn", request.region()));
        Batch batch = Batch.read(request, this::read);
        batch.accepted().values().forEach(message -> fanOut(topic, message));
        return batch.result();
    }

    private Message read(QueryRequest publish) {
        return Message.read(publish, ids.message(), clock.instant());
    }

    private void fanOut(Topic topic, Message message) {
        for (Subscription subscription : registry.subscriptionsOf(topic.arn())) {
            if (!subscription.pending()) {
                deliveries.deliver(topic, subscription, message);
            }
        }
    }
}
