package org.accordwatch.local.sns.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import org.accordwatch.local.sns.registry.Subscription;

/**
 * The addresses at the stand-in that its messages point to. ARNs stand in them as they are, like in the examples of "Parsing
 * Amazon SNS message formats" in the SNS developer guide.
 *
 * @param endpoint the stand-in
 * @param certificates where receivers are told to get the certificate
 */
public record Links(URI endpoint, URI certificates) {
    /** The page that ends an e-mail subscription. */
    public static final String UNSUBSCRIBE_PAGE = "/unsubscribe.html";

    /**
     * Confirms when it is followed. In e-mails SNS links to a page whose script makes this very call; here the call itself
     * is the link, so that it works without a browser.
     */
    String confirm(Subscription subscription, String token) {
        return endpoint + "/?Action=ConfirmSubscription&TopicArn="
                + subscription.topic().text() + "&Token=" + token;
    }

    String unsubscribe(Subscription subscription) {
        return endpoint + "/?Action=Unsubscribe&SubscriptionArn=" + subscription.arn();
    }

    String unsubscribePage(Subscription subscription) {
        return endpoint + UNSUBSCRIBE_PAGE + "?SubscriptionArn=" + subscription.arn() + "&Endpoint="
                + encoded(subscription.endpoint());
    }

    String certificate(Signer signer) {
        return certificates + signer.certificatePath();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
