package org.accordwatch.local.sns.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.accordwatch.local.sns.inbox.Channel;

/** The protocols of SNS that lead to a person or a webhook. */
public enum Protocol {
    EMAIL(Channel.EMAIL),
    EMAIL_JSON(Channel.EMAIL),
    SMS(Channel.SMS),
    HTTP(Channel.WEBHOOK),
    HTTPS(Channel.WEBHOOK);

    private final Channel channel;

    Protocol(Channel channel) {
        this.channel = channel;
    }

    public static Optional<Protocol> named(String name) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.text().equals(name))
                .findFirst();
    }

    /** The name in the API, which is also the key of its text in a message with {@code MessageStructure} json. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Channel channel() {
        return channel;
    }

    /** An endpoint that its owner must confirm. A phone number needs none. */
    public boolean needsConfirmation() {
        return channel != Channel.SMS;
    }

    /** Whether messages can go out as they are, without SNS's JSON around them. */
    public boolean knowsRawDelivery() {
        return channel == Channel.WEBHOOK;
    }
}
