package org.accordwatch.local.sns.delivery;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.local.sns.delivery.Webhook.Post;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;

/** Messages to webhooks: signed documents, or the bare text where a subscription asks for raw delivery. */
record Webhooks(Webhook webhook, Documents documents) {

    Parcel message(Topic topic, Subscription subscription, Message message) {
        String body = subscription.rawDelivery()
                ? message.texts().in(subscription.protocol())
                : documents.notification(message, topic, subscription);
        Post post = new Post(subscription, "Notification", message.id(), body, subscription.rawDelivery());
        return parcel(post, message.type(), message.subject());
    }

    Parcel question(Topic topic, Question question, String messageId, Instant at) {
        String body = documents.question(question, messageId, at, topic);
        Post post = new Post(question.subscription(), question.kind().documentType(), messageId, body, false);
        return parcel(post, Type.CONFIRMATION, Optional.empty());
    }

    private Parcel parcel(Post post, Type type, Optional<String> subject) {
        Subscription subscription = post.subscription();
        return new Parcel(
                Channel.WEBHOOK,
                subscription.endpoint(),
                type,
                subject,
                post.body(),
                Optional.of(subscription.topic().text()),
                () -> webhook.deliver(post));
    }
}
