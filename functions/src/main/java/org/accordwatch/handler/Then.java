package org.accordwatch.handler;

import org.accordwatch.subscribing.Subscription;
import org.accordwatch.subscribing.channel.Channel;

/** What the holder of a subscription has to do next, and what happens until then. */
final class Then {
    private Then() {}

    static String signedUp(Channel channel) {
        return switch (channel.consent()) {
            case ASKED_BY_CODE -> "Post the code from the text message to /subscriptions/{id}/confirmation.";
            case ASKED_BY_SNS -> question(channel) + ".";
        };
    }

    static String changed(Subscription subscription) {
        return switch (subscription.state()) {
            case PENDING -> signedUp(subscription.channel());
            case OPTED_OUT ->
                "The holder of this number answered STOP, so nothing is sent to it. To hear again, text START to the number "
                        + "that the alerts came from, or ask the operator to opt the number in, which Amazon SNS allows once in 30 days. "
                        + "The subscription then goes on by itself.";
            case ACTIVE ->
                subscription.next().isPresent()
                        ? question(subscription.channel()) + "; until then the alerts of before go on."
                        : "Done; the next alerts follow the new interests.";
            case ENDED -> "This subscription has ended; sign up again.";
        };
    }

    private static String question(Channel channel) {
        return channel.term().equals("email")
                ? "Follow the link in the e-mail that Amazon SNS sends"
                : "Answer the handshake that Amazon SNS posts: visit its SubscribeURL";
    }
}
