package org.accordwatch.local.sns.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.accordwatch.local.sns.registry.Subscription;

/**
 * Posts to webhooks as SNS does, and tries again where another time may help. Under {@link ReservedNames} no call leaves the machine.
 */
final class Webhook implements AutoCloseable {
    /** SNS developer guide, "Fanout to HTTP/S endpoints": a webhook has 15 seconds to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Retries retries;

    Webhook(Retries retries) {
        this.retries = retries;
    }

    /** One message for a webhook: its type and id for the headers, and the body. */
    record Post(Subscription subscription, String type, String messageId, String body, boolean raw) {
        /**
         * SNS developer guide, "Parsing Amazon SNS message formats": the header with the subscription's ARN comes with
         * notifications and farewells; the question whether a subscription is wanted goes without.
         */
        private HttpRequest request() {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(subscription.endpoint()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "text/plain; charset=UTF-8")
                    .header("User-Agent", "Amazon Simple Notification Service Agent")
                    .header("x-amz-sns-message-type", type)
                    .header("x-amz-sns-message-id", messageId)
                    .header("x-amz-sns-topic-arn", subscription.topic().text());
            if (!type.equals(Question.Kind.SUBSCRIBE.documentType())) {
                request.header("x-amz-sns-subscription-arn", subscription.arn());
            }
            if (raw) {
                request.header("x-amz-sns-rawdelivery", "true");
            }
            return request.POST(BodyPublishers.ofString(body)).build();
        }
    }

    /** Brings a message to its webhook; the answer is why that failed, and empty where it did not. */
    Optional<String> deliver(Post post) {
        URI url = URI.create(post.subscription().endpoint());
        if (ReservedNames.arePlayed(url)) {
            return Optional.empty();
        }
        if (ReservedNames.leadNowhere(url)) {
            return Optional.of("No answer: names under .invalid lead nowhere");
        }
        try {
            Outcome outcome = attempt(post);
            for (int retry = 0; retry < retries.times() && outcome.mayHelpAgain(); retry++) {
                Thread.sleep(retries.pause());
                outcome = attempt(post);
            }
            return outcome.failure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The stand-in closed before the message was delivered.");
        }
    }

    private Outcome attempt(Post post) throws InterruptedException {
        try {
            HttpResponse<Void> response = client.send(post.request(), BodyHandlers.discarding());
            return Outcome.of(response.statusCode());
        } catch (IOException e) {
            return new Outcome(Optional.of("No answer: " + e), true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** SNS developer guide, "Message delivery retries": 4xx is final, but for 429; anything else is tried again. */
    private record Outcome(Optional<String> failure, boolean again) {
        private static Outcome of(int status) {
            if (status >= 200 && status < 300) {
                return new Outcome(Optional.empty(), false);
            }
            boolean rejected = status >= 400 && status < 500 && status != TOO_MANY_REQUESTS;
            return new Outcome(Optional.of("Answered with status " + status), !rejected);
        }

        private boolean mayHelpAgain() {
            return failure.isPresent() && again;
        }
    }
}
