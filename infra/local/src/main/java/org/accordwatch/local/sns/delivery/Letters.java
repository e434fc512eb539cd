package org.accordwatch.local.sns.delivery;

import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.registry.Subscription;

/** The plain text of SNS's e-mails, which nobody can change: SNS adds its footer to every one. */
final class Letters {
    private static final String DEFAULT_SUBJECT = "AWS Notification Message";

    private final Links links;

    Letters(Links links) {
        this.links = links;
    }

    String subject(Message message) {
        return message.subject().orElse(DEFAULT_SUBJECT);
    }

    String notification(Message message, Subscription subscription) {
        return """
                %s

                --
                If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
                %s

                Please do not reply directly to this email.
                """.formatted(message.texts().in(subscription.protocol()), links.unsubscribePage(subscription));
    }

    String question(Question question) {
        String topic = question.subscription().topic().text();
        String link = links.confirm(question.subscription(), question.token());
        return switch (question.kind()) {
            case SUBSCRIBE -> """
                You have chosen to subscribe to the topic:
                %s

                To confirm this subscription, click or visit the link below (if this was in error no action is necessary):
                %s

                Please do not reply directly to this email.
                """.formatted(topic, link);
            case RESUBSCRIBE -> """
                Your subscription to the topic below has been deactivated:
                %s

                If this was in error or you wish to resubscribe, click or visit the link below to resubscribe:
                %s

                Please do not reply directly to this email.
                """.formatted(topic, link);
        };
    }
}
