package org.accordwatch.sns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.alerting.Alert;
import org.accordwatch.alerting.Publisher;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;

/** Publishes an alert to a topic, with a text of its own for each channel. Safe for use by many threads. */
public final class SnsPublisher implements Publisher {
    private final SnsClient client;

    public SnsPublisher(SnsClient client) {
        this.client = client;
    }

    @Override
    public Optional<String> publish(String topic, Alert alert) {
        var message = Json.object()
                .put("default", alert.email())
                .put("email", alert.email())
                .put("sms", alert.sms())
                .build();
        try {
            var answer = client.publish(publish -> publish.topicArn(topic)
                    .subject(alert.subject())
                    .messageStructure("json")
                    .message(JsonText.write(message))
                    .messageAttributes(attributes(alert.labels())));
            return Optional.of(answer.messageId());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    private static Map<String, MessageAttributeValue> attributes(Alert.Labels labels) {
        var attributes = new HashMap<String, MessageAttributeValue>();
        labels.texts().forEach((name, value) -> attributes.put(name, attribute("String", value)));
        labels.numbers().forEach((name, value) -> attributes.put(name, attribute("Number", value.toString())));
        return attributes;
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
