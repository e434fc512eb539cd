package org.accordwatch.webhook;

// docs/webhooks.md shows what follows.
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.messagemanager.sns.model.SnsMessage;
import software.amazon.awssdk.messagemanager.sns.model.SnsNotification;
import software.amazon.awssdk.messagemanager.sns.model.SnsSubscriptionConfirmation;

/** Takes what SNS posts to a webhook. Safe for use by many threads. */
public final class Receiver {
    private static final int TAKEN = 200;
    private static final int REFUSED = 403;
    private static final int TRY_AGAIN = 503;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SnsMessageManager messages;
    private final String topics;
    private final Desk desk;

    /** What is kept between one message and the next: a table, a queue. */
    public interface Desk {
        /** Whether a sign-up of yours, noted before you sent it, is still to be confirmed. */
        boolean awaitsHandshake();

        /** Stores an alert under its {@code messageId()}, so that the same one again changes nothing. */
        void keep(SnsNotification alert);
    }

    /**
     * @param messages {@code SnsMessageManager.builder().region(…).build()}, with the region of the topics
     * @param topics what the ARNs of the topics begin with
     */
    public Receiver(SnsMessageManager messages, String topics, Desk desk) {
        this.messages = messages;
        this.topics = topics;
        this.desk = desk;
    }

    /**
     * Takes the body of a POST, and gives the status to answer with.
     *
     * @throws RuntimeException when the message cannot be verified; answer 500
     */
    public int receive(String body) throws IOException, InterruptedException {
        SnsMessage message = messages.parseMessage(body);
        if (!message.topicArn().startsWith(topics)) {
            return REFUSED;
        }
        return switch (message) {
            case SnsSubscriptionConfirmation question -> desk.awaitsHandshake() ? confirm(question) : REFUSED;
            case SnsNotification alert -> {
                desk.keep(alert);
                yield TAKEN;
            }
            // A farewell. To visit its SubscribeURL would be to subscribe again.
            default -> TAKEN;
        };
    }

    private int confirm(SnsSubscriptionConfirmation question) throws IOException, InterruptedException {
        HttpRequest visit = HttpRequest.newBuilder(question.subscribeUrl())
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(visit, BodyHandlers.discarding()).statusCode() == 200 ? TAKEN : TRY_AGAIN;
    }
}
// docs/webhooks.md shows what precedes.
