package org.accordwatch.handler;

import org.accordwatch.subscribing.Subscription;
import org.accordwatch.subscribing.channel.Channel;

/** What the holder of a subscription has to do next, and what happens until then. */
final class Then {
    private Then() {}

    static String signedUp(Channel channel) {
        return channel.question() + ".";
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
                        ? subscription.channel().question() + "; until then the alerts of before go on."
                        : "Done; the next alerts follow the new interests.";
            case ENDED -> "This subscription has ended; sign up again.";
        };
    }
}
