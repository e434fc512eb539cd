package org.accordwatch.interleaving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.inbox.Received;

/** A link of SNS's own in a message. */
record Link(URI url) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CONFIRM = Pattern.compile("https?://[^\\s\"]+Action=ConfirmSubscription[^\\s\"]+");
    private static final Pattern LEAVE =
            Pattern.compile("https?://[^\\s\"]+(?:unsubscribe\\.html\\?|Action=Unsubscribe&)[^\\s\"]+");
    private static final Pattern ARN = Pattern.compile("SubscriptionArn[=>]([^<&]+)");

    static Link confirming(Received question) {
        return first(CONFIRM, question);
    }

    static Link leaving(Received alert) {
        return first(LEAVE, alert);
    }

    private static Link first(Pattern pattern, Received message) {
        var found = pattern.matcher(message.body());
        if (!found.find()) {
            throw new AssertionError("the message has no such link: " + message.body());
        }
        return new Link(URI.create(found.group()));
    }

    HttpResponse<String> follow() {
        try {
            return HTTP.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    String arn() {
        return arnIn(url.toString());
    }

    /** The ARN of the subscription that a link, or SNS's answer to one, is about. */
    static String arnIn(String text) {
        var found = ARN.matcher(text);
        if (!found.find()) {
            throw new AssertionError("names no subscription: " + text);
        }
        return found.group(1);
    }
}
