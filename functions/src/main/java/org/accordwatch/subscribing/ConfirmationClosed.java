package org.accordwatch.subscribing;

import org.accordwatch.subscribing.channel.Channel;
import org.accordwatch.subscribing.channel.Consent;

/** A subscription takes no code; the holder can mend it by signing up again, or by answering SNS's question. */
public final class ConfirmationClosed extends RuntimeException {
    public ConfirmationClosed(Channel channel) {
        super(
                channel.consent() == Consent.ASKED_BY_CODE
                        ? "The code has expired or was answered wrongly too often; sign up again."
                        : "This subscription is confirmed by answering Amazon SNS, not by a code.");
    }
}
