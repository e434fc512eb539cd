package org.accordwatch.local.story;

import java.util.Optional;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/** A message as its receiver reads it: for what can be answered to it. */
record Mail(Received message) {
    private static final Pattern CONFIRM = Pattern.compile("https?://[^\\s\"]+Action=ConfirmSubscription[^\\s\"]+");
    private static final Pattern LEAVE =
            Pattern.compile("https?://[^\\s\"]+(?:unsubscribe\\.html\\?|Action=Unsubscribe&)[^\\s\"]+");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /** Whether it asks if somebody wants to be subscribed. SNS's farewell has a link of the same sort, which takes it back. */
    boolean asksWhetherToSubscribe() {
        return switch (message.type()) {
            case CODE -> true;
            case CONFIRMATION ->
                !message.body().contains("UnsubscribeConfirmation")
                        && !message.subject().orElse("").contains("Unsubscribe");
            case ALERT, DIGEST -> false;
        };
    }

    Optional<String> confirmLink() {
        return message.type() == Type.CONFIRMATION ? first(CONFIRM) : Optional.empty();
    }

    Optional<String> code() {
        return message.type() == Type.CODE ? first(CODE) : Optional.empty();
    }

    /** SNS's link to leave by: to a page in its mails, to itself in what it posts to webhooks. */
    Optional<String> leaveLink() {
        return first(LEAVE);
    }

    private Optional<String> first(Pattern pattern) {
        var found = pattern.matcher(message.body());
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
