package org.accordwatch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accordwatch.alerting.Alert;
import org.accordwatch.conformity.call.Clients;
import org.accordwatch.local.sns.SnsServer;
import org.accordwatch.sns.SnsPublisher;
import org.accordwatch.webhook.Website.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.messagemanager.sns.SnsMessageManager;
import software.amazon.awssdk.messagemanager.sns.model.SnsNotification;
import software.amazon.awssdk.services.sns.SnsClient;

/** The example for receivers, with AWS's own checks, before the stand-in for SNS. */
class ReceiverTest {
    private static final URI SNS = URI.create("https://sns." + Clients.REGION + ".amazonaws.com");
    private static final String TOPICS = "arn:aws:sns:" + Clients.REGION + ":000000000000:accordwatch-audience-";
    private static final String TOPIC = "accordwatch-audience-0123456789abcdef0123456789abcdef";
    private static final Alert ALERT = new Alert(
            "Approved by China - London framework",
            "Approved by China\nLondon framework – “changed”\n",
            "Accordwatch: Approved by China",
            new Alert.Labels(
                    Map.of(
                            "type",
                            "alert",
                            "agreement",
                            "us-china-london-framework",
                            "kind",
                            "approval",
                            "certainty",
                            "confirmed"),
                    Map.of("change", 7)));

    private final SnsServer sns = SnsServer.start(Clock.systemUTC(), SNS);
    private final SnsClient client = Clients.of(sns.endpoint(), Clients.REGION);
    private final Certificates certificates = new Certificates(SNS, sns.endpoint());
    private final SnsMessageManager messages = SnsMessageManager.builder()
            .region(Clients.REGION)
            .httpClient(certificates)
            .build();
    private final Memory desk = new Memory();
    private final Website website = new Website(new Receiver(messages, TOPICS, desk));

    ReceiverTest() throws IOException {}

    @AfterEach
    void close() {
        website.close();
        messages.close();
        certificates.close();
        client.close();
        sns.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void receive_shouldConfirmAndKeepAlerts(String signatureVersion) throws Exception {
        String topic = client.createTopic(
                        create -> create.name(TOPIC).attributes(Map.of("SignatureVersion", signatureVersion)))
                .topicArn();
        String arn = subscribe(client, topic);
        assertThat(isPending(arn)).isFalse();

        publish(client, topic);

        Visit alert = website.visits.getLast();
        assertThat(alert.message().path("SignatureVersion").textValue()).isEqualTo(signatureVersion);
        assertThat(website.post(alert.body())).isEqualTo(200);
        assertThat(desk.alerts.values()).singleElement().satisfies(kept -> {
            assertThat(kept.subject()).isEqualTo(ALERT.subject());
            assertThat(kept.message()).isEqualTo(ALERT.email());
        });
        assertThat(website.visits).extracting(Visit::status).containsExactly(200, 200, 200);
        assertThat(Page.read().fields()).isEqualTo(Page.fields(alert.message()));
    }

    @Test
    void receive_shouldLeaveAHandshakeThatNobodyAskedFor() throws Exception {
        desk.asked.set(false);

        String arn = subscribe(client, topic(client, TOPIC));

        assertThat(website.visits).extracting(Visit::status).containsExactly(403);
        assertThat(isPending(arn)).isTrue();
    }

    @Test
    void receive_shouldRefuseAForeignTopic() throws Exception {
        String topic = topic(client, "somebody-elses-topic");
        String arn = subscribe(client, topic);
        assertThat(isPending(arn)).isTrue();

        client.confirmSubscription(confirm -> confirm.topicArn(topic)
                .token(website.visits.getLast().message().path("Token").textValue()));
        publish(client, topic);

        assertThat(website.visits).extracting(Visit::status).containsExactly(403, 403);
        assertThat(desk.alerts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://certificates.example.org", "https://sns.eu-west-1.amazonaws.com.example.org"})
    void receive_shouldRefuseWhatAnotherSigned(URI host) throws Exception {
        try (SnsServer forger = SnsServer.start(Clock.systemUTC(), host);
                SnsClient forgery = Clients.of(forger.endpoint(), Clients.REGION)) {
            subscribe(forgery, topic(forgery, TOPIC));
            forger.awaitDelivered();
        }

        assertThat(website.visits).isNotEmpty().allSatisfy(visit -> {
            assertThat(visit.message().path("TopicArn").textValue()).startsWith(TOPICS);
            assertThat(visit.reason()).contains("does not match expected host");
            assertThat(visit.status()).isEqualTo(500);
        });
    }

    @Test
    void receive_shouldRefuseWhatAnotherSigned_inSnssName() throws Exception {
        subscribe(client, topic(client, TOPIC));
        JsonNode genuine = website.visits.getLast().message();
        website.visits.clear();
        try (SnsServer forger = SnsServer.start(Clock.systemUTC(), SNS);
                SnsClient forgery = Clients.of(forger.endpoint(), Clients.REGION)) {
            subscribe(forgery, topic(forgery, TOPIC));
            forger.awaitDelivered();
        }

        ObjectNode forged = website.visits.getLast().message().deepCopy();
        assertThat(forged.path("SigningCertURL")).isNotEqualTo(genuine.path("SigningCertURL"));
        forged.set("SigningCertURL", genuine.path("SigningCertURL"));
        website.post(forged.toString());

        assertThat(website.visits).extracting(Visit::status).containsOnly(500);
        assertThat(website.visits.getLast().reason()).contains("signature did not match");
    }

    @ParameterizedTest
    @CsvSource({
        "Message, Rejected by China",
        "Subject, Rejected by China",
        "MessageId, 165545c9-2a5c-472c-8df2-7ff2be2b3b1b",
        "Timestamp, 2030-01-01T00:00:00.000Z",
        "TopicArn, arn:aws:sns:eu-west-1:000000000000:accordwatch-audience-fedcba9876543210fedcba9876543210",
        "Type, SubscriptionConfirmation",
        "Type, UnsubscribeConfirmation",
        "Type, Advertisement",
        "Signature, AAAA",
        "SignatureVersion, 3",
        "SigningCertURL, http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem"
    })
    void receive_shouldRefuseWhatWasChanged(String field, String value) throws Exception {
        String topic = topic(client, TOPIC);
        subscribe(client, topic);
        publish(client, topic);
        assertThat(desk.alerts).hasSize(1);
        desk.alerts.clear();

        ObjectNode changed = website.visits.getLast().message().deepCopy();

        assertThat(website.post(changed.put(field, value).toString())).isEqualTo(500);
        assertThat(website.post(changed.without(List.of(field)).toString())).isEqualTo(500);
        assertThat(desk.alerts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "\"Notification\"", "{\"Type\": \"Notification\"}"})
    void receive_shouldRefuseWhatIsNoMessage(String body) throws Exception {
        assertThat(website.post(body)).isEqualTo(500);
    }

    @Test
    void receive_shouldHaveSnsTryAgain_whenTheCertificateIsOutOfReach() throws Exception {
        certificates.outages.set(1);

        String arn = subscribe(client, topic(client, TOPIC));

        assertThat(website.visits).extracting(Visit::status).containsExactly(500, 200);
        assertThat(isPending(arn)).isFalse();
    }

    @Test
    void receive_shouldTakeTheFarewellAndStayAway() throws Exception {
        String topic = topic(client, TOPIC);
        subscribe(client, topic);
        publish(client, topic);

        follow(website.visits.getLast().message().path("UnsubscribeURL").textValue());
        sns.awaitDelivered();

        Visit farewell = website.visits.getLast();
        assertThat(farewell.message().path("Type").textValue()).isEqualTo("UnsubscribeConfirmation");
        assertThat(farewell.status()).isEqualTo(200);
        assertThat(client.listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions())
                .isEmpty();
    }

    private static String topic(SnsClient client, String name) {
        return client.createTopic(create -> create.name(name)).topicArn();
    }

    private String subscribe(SnsClient client, String topic) throws InterruptedException {
        String arn = client.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol("http")
                        .endpoint(website.url())
                        .returnSubscriptionArn(true))
                .subscriptionArn();
        sns.awaitDelivered();
        return arn;
    }

    private void publish(SnsClient client, String topic) throws InterruptedException {
        new SnsPublisher(client).publish(topic, ALERT);
        sns.awaitDelivered();
    }

    private static void follow(String link) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.discarding());
        }
    }

    private boolean isPending(String arn) {
        return Boolean.parseBoolean(client.getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                .attributes()
                .get("PendingConfirmation"));
    }

    /** A desk that has asked, and lasts as long as a test. */
    private static final class Memory implements Receiver.Desk {
        private final AtomicBoolean asked = new AtomicBoolean(true);
        private final Map<String, SnsNotification> alerts = new ConcurrentHashMap<>();

        @Override
        public boolean awaitsHandshake() {
            return asked.get();
        }

        @Override
        public void keep(SnsNotification alert) {
            alerts.putIfAbsent(alert.messageId(), alert);
        }
    }
}
