package org.accordwatch.local.sns.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;

/**
 * The JSON documents for webhooks and {@code email-json}, with the fields and the string to sign of "Parsing Amazon SNS
 * message formats" and "Verifying the signatures of Amazon SNS messages" in the SNS developer guide.
 */
final class Documents {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> SIGNED_IN_NOTIFICATIONS =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> SIGNED_IN_CONFIRMATIONS =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private final ObjectMapper json = new ObjectMapper();
    private final Signer signer;
    private final Links links;

    Documents(Signer signer, Links links) {
        this.signer = signer;
        this.links = links;
    }

    String notification(Message message, Topic topic, Subscription subscription) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", "Notification");
        fields.put("MessageId", message.id());
        fields.put("TopicArn", topic.arn().text());
        message.subject().ifPresent(subject -> fields.put("Subject", subject));
        fields.put("Message", message.texts().in(subscription.protocol()));
        fields.put("Timestamp", TIMESTAMP.format(message.at()));
        sign(fields, SIGNED_IN_NOTIFICATIONS, topic);
        fields.put("UnsubscribeURL", links.unsubscribe(subscription));
        if (!message.attributes().isEmpty()) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            message.attributes()
                    .forEach((name, attribute) ->
                            attributes.put(name, Map.of("Type", attribute.dataType(), "Value", attribute.value())));
            fields.put("MessageAttributes", attributes);
        }
        return write(fields);
    }

    String question(Question question, String messageId, Instant at, Topic topic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Type", question.kind().documentType());
        fields.put("MessageId", messageId);
        fields.put("Token", question.token());
        fields.put("TopicArn", topic.arn().text());
        fields.put("Message", question.text());
        fields.put("SubscribeURL", links.confirm(question.subscription(), question.token()));
        fields.put("Timestamp", TIMESTAMP.format(at));
        sign(fields, SIGNED_IN_CONFIRMATIONS, topic);
        return write(fields);
    }

    private void sign(Map<String, Object> fields, List<String> signed, Topic topic) {
        StringBuilder text = new StringBuilder();
        for (String name : signed) {
            if (fields.containsKey(name)) {
                text.append(name).append('\n').append(fields.get(name)).append('\n');
            }
        }
        fields.put("SignatureVersion", topic.signatureVersion());
        fields.put("Signature", signer.sign(text.toString(), topic.signatureVersion()));
        fields.put("SigningCertURL", links.certificate(signer));
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The message cannot be written as JSON.", e);
        }
    }
}
