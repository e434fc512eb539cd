package org.accordwatch.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** What reached people through LocalStack, put together from the pages on which it shows that. */
final class LocalStackInbox {
    private final URI endpoint;
    private final SnsClient sns;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> known = new HashSet<>();
    private final List<Received> arrived = new ArrayList<>();

    LocalStackInbox(URI endpoint, SnsClient sns) {
        this.endpoint = endpoint;
        this.sns = sns;
    }

    /** Oldest first, as far as they were asked for one after the other. */
    synchronized List<Received> arrived() {
        try {
            questions();
            mails();
            texts();
        } catch (IOException e) {
            throw new UncheckedIOException("LocalStack's pages could not be read.", e);
        }
        return List.copyOf(arrived);
    }

    /** LocalStack sends no mail that asks for a confirmation, but shows the token that AWS puts into its link. */
    private void questions() throws IOException {
        for (var topic : sns.listTopicsPaginator().topics()) {
            for (var subscription : sns.listSubscriptionsByTopicPaginator(list -> list.topicArn(topic.topicArn()))
                    .subscriptions()) {
                if (subscription.protocol().equals("email") && known.add(subscription.subscriptionArn())) {
                    add(
                            Channel.EMAIL,
                            subscription.endpoint(),
                            Type.CONFIRMATION,
                            link(subscription),
                            topic.topicArn());
                }
            }
        }
    }

    private String link(Subscription subscription) throws IOException {
        var page = page("/_aws/sns/subscription-tokens/" + subscription.subscriptionArn());
        return endpoint + "/?Action=ConfirmSubscription&TopicArn=" + subscription.topicArn() + "&Token="
                + page.path("subscription_token").asText();
    }

    private void mails() throws IOException {
        for (var mail : page("/_aws/ses").path("messages")) {
            if (known.add(mail.path("Id").asText())) {
                var to = mail.path("Destination").path("ToAddresses").path(0).asText();
                add(
                        Channel.EMAIL,
                        to,
                        Type.ALERT,
                        mail.path("Body").path("text_part").asText(),
                        "");
            }
        }
    }

    private void texts() throws IOException {
        for (var number : page("/_aws/sns/sms-messages").path("sms_messages")) {
            for (var text : number) {
                if (known.add(text.path("MessageId").asText()
                        + text.path("PhoneNumber").asText())) {
                    var topic = text.path("TopicArn").asText("");
                    var type = text.path("TopicArn").isNull() ? Type.CODE : Type.ALERT;
                    add(Channel.SMS, text.path("PhoneNumber").asText(), type, body(text), topic);
                }
            }
        }
    }

    /** LocalStack hands on the part of a message of several as JSON, in quotes; AWS hands on its text. */
    private String body(JsonNode text) throws IOException {
        var message = text.path("Message").asText();
        return text.path("MessageStructure").asText().equals("json")
                ? json.readTree(message).asText()
                : message;
    }

    private void add(Channel channel, String to, Type type, String body, String topic) {
        var from = Optional.of(topic).filter(arn -> !arn.isEmpty());
        arrived.add(new Received(Clock.systemUTC().instant(), channel, to, type, Optional.empty(), body, from));
    }

    /** A page of a service that nobody called yet is not there. */
    private JsonNode page(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(endpoint + path)).build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 404 ? json.missingNode() : json.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while LocalStack was asked.", e);
        }
    }
}
