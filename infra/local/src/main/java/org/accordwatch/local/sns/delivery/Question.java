package org.accordwatch.local.sns.delivery;

import org.accordwatch.local.sns.registry.Subscription;

/** What SNS asks the owner of an endpoint, with the token that says yes. */
public record Question(Kind kind, Subscription subscription, String token) {
    /** The two questions that there are. */
    public enum Kind {
        /** Whether the subscription is wanted. */
        SUBSCRIBE("SubscriptionConfirmation", "AWS Notification - Subscription Confirmation"),
        /** Whether the end of the subscription was a mistake. */
        RESUBSCRIBE("UnsubscribeConfirmation", "AWS Notification - Unsubscribe Confirmation");

        private final String documentType;
        private final String subject;

        Kind(String documentType, String subject) {
            this.documentType = documentType;
            this.subject = subject;
        }

        /** The type in JSON documents and in the header {@code x-amz-sns-message-type}. */
        String documentType() {
            return documentType;
        }

        String subject() {
            return subject;
        }
    }

    String text() {
        return switch (kind) {
            case SUBSCRIBE ->
                "You have chosen to subscribe to the topic "
                        + subscription.topic().text()
                        + ".\nTo confirm the subscription, visit the SubscribeURL included in this message.";
            case RESUBSCRIBE ->
                "You have chosen to deactivate subscription " + subscription.arn()
                        + ".\nTo cancel this operation and restore the subscription, visit the SubscribeURL included in"
                        + " this message.";
        };
    }
}
