package org.accordwatch.local.sns.delivery;

import java.util.Optional;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.sns.message.Message;
import org.accordwatch.local.sns.registry.OptOuts;
import org.accordwatch.local.sns.registry.Protocol;
import org.accordwatch.local.sns.registry.Subscription;
import org.accordwatch.local.sns.registry.Topic;

/** Texts to phones, one for each publish, however many parts a carrier makes of it. */
record Sms(OptOuts optOuts) {
    /** SNS developer guide, "Creating a topic": the first 10 characters of the display name begin a text message. */
    private static final int DISPLAY_NAME_SHOWN = 10;

    Parcel message(Topic topic, Subscription subscription, Message message) {
        String sender = topic.displayName()
                .map(name -> name.substring(0, Math.min(name.length(), DISPLAY_NAME_SHOWN)) + "> ")
                .orElse("");
        String text = sender + message.texts().in(Protocol.SMS);
        Optional<String> topicArn = Optional.of(subscription.topic().text());
        return parcel(subscription.endpoint(), message.type(), text, topicArn);
    }

    Parcel direct(String phoneNumber, Message message) {
        return parcel(phoneNumber, Type.CODE, message.texts().in(Protocol.SMS), Optional.empty());
    }

    private Parcel parcel(String phoneNumber, Type type, String text, Optional<String> topicArn) {
        return new Parcel(
                Channel.SMS, phoneNumber, type, Optional.empty(), text, topicArn, () -> obstacle(phoneNumber, text));
    }

    private Optional<String> obstacle(String phoneNumber, String text) {
        if (optOuts.isOptedOut(phoneNumber)) {
            return Optional.of("Phone number is opted out");
        }
        return text.length() > Message.MAX_SMS_CHARACTERS
                ? Optional.of("The text is longer than 1,600 characters")
                : Optional.empty();
    }
}
