package org.accordwatch.subscribing;

/** A subscription takes no code; the holder can mend it by signing up again, or by following the link in the mail. */
public final class ConfirmationClosed extends RuntimeException {
    public ConfirmationClosed(Subscription subscription) {
        super(
                subscription.channel() == Channel.SMS
                        ? "The code has expired or was answered wrongly too often; sign up again."
                        : "This subscription is confirmed by the link in the e-mail, not by a code.");
    }
}
