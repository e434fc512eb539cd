package org.accordwatch.local.sns.delivery;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.registry.Protocol;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;

/** E-mails, as plain text ({@code email}) or holding the document that webhooks get ({@code email-json}). */
record Email(Letters letters, Documents documents) {

    Parcel message(Topic topic, Subscription subscription, Message message) {
        String body = subscription.protocol() == Protocol.EMAIL_JSON
                ? documents.notification(message, topic, subscription)
                : letters.notification(message, subscription);
        return parcel(subscription, message.type(), letters.subject(message), body);
    }

    Parcel question(Topic topic, Question question, String messageId, Instant at) {
        String body = question.subscription().protocol() == Protocol.EMAIL_JSON
                ? documents.question(question, messageId, at, topic)
                : letters.question(question);
        return parcel(
                question.subscription(), Type.CONFIRMATION, question.kind().subject(), body);
    }

    private static Parcel parcel(Subscription subscription, Type type, String subject, String body) {
        return new Parcel(
                Channel.EMAIL,
                subscription.endpoint(),
                type,
                Optional.of(subject),
                body,
                Optional.of(subscription.topic().text()),
                Optional::empty);
    }
}
