package org.accordwatch.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;

class WebhooksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SIGNED =
            List.of("Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private final Sns sns = new Sns();
    private final Hook hook = new Hook();
    private String topic = "";

    WebhooksTest() throws IOException {}

    @BeforeEach
    void createTopic() {
        topic = sns.topic("alerts");
    }

    @AfterEach
    void close() {
        sns.close();
        hook.close();
    }

    @Test
    void subscribe_shouldPostASignedQuestion() throws Exception {
        String arn = sns.subscribe(topic, "http", hook.url());
        sns.server.awaitDelivered();

        Hook.Request request = hook.requests.getFirst();
        assertThat(request.header("X-amz-sns-message-type")).isEqualTo("SubscriptionConfirmation");
        assertThat(request.header("X-amz-sns-topic-arn")).isEqualTo(topic);
        assertThat(request.headers()).doesNotContainKey("X-amz-sns-subscription-arn");
        assertThat(request.header("Content-type")).isEqualTo("text/plain; charset=UTF-8");
        JsonNode question = JSON.readTree(request.body());
        assertThat(question.path("Type").textValue()).isEqualTo("SubscriptionConfirmation");
        assertThat(question.path("MessageId").textValue()).isEqualTo(request.header("X-amz-sns-message-id"));
        assertThat(isGenuine(question)).isTrue();
        assertThat(sns.get(question.path("SubscribeURL").textValue()).statusCode())
                .isEqualTo(200);
        assertThat(sns.client
                        .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                        .attributes())
                .containsEntry("PendingConfirmation", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void publish_shouldPostASignedNotification(String signatureVersion) throws Exception {
        sns.client.setTopicAttributes(
                set -> set.topicArn(topic).attributeName("SignatureVersion").attributeValue(signatureVersion));
        String arn = confirmed(Map.of());

        String id = sns.client
                .publish(publish -> publish.topicArn(topic)
                        .subject("Subject")
                        .message("line one\nline \"two\" – ü")
                        .messageAttributes(Map.of(
                                "type",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("digest")
                                        .build())))
                .messageId();
        sns.server.awaitDelivered();

        Hook.Request request = hook.requests.getLast();
        JsonNode notification = JSON.readTree(request.body());
        assertThat(request.header("X-amz-sns-message-type")).isEqualTo("Notification");
        assertThat(request.header("X-amz-sns-subscription-arn")).isEqualTo(arn);
        assertThat(notification.path("MessageId").textValue()).isEqualTo(id);
        assertThat(notification.path("Subject").textValue()).isEqualTo("Subject");
        assertThat(notification.path("Message").textValue()).isEqualTo("line one\nline \"two\" – ü");
        assertThat(notification.path("Timestamp").textValue()).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(notification.at("/MessageAttributes/type/Value").textValue()).isEqualTo("digest");
        assertThat(notification.path("SignatureVersion").textValue()).isEqualTo(signatureVersion);
        assertThat(isGenuine(notification)).isTrue();
        Received received = sns.inbox().getLast();
        assertThat(received.channel()).isEqualTo(Channel.WEBHOOK);
        assertThat(received.type()).isEqualTo(Type.DIGEST);
        assertThat(received.to()).isEqualTo(hook.url());

        assertThat(sns.get(notification.path("UnsubscribeURL").textValue()).statusCode())
                .isEqualTo(200);
        sns.server.awaitDelivered();
        JsonNode farewell = JSON.readTree(hook.requests.getLast().body());
        assertThat(farewell.path("Type").textValue()).isEqualTo("UnsubscribeConfirmation");
        assertThat(isGenuine(farewell)).isTrue();
        assertThatThrownBy(() -> sns.client.getSubscriptionAttributes(get -> get.subscriptionArn(arn)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void publish_shouldPostTheBareText_whenDeliveryIsRaw() throws Exception {
        confirmed(Map.of("RawMessageDelivery", "true"));

        sns.client.publish(publish -> publish.topicArn(topic)
                .messageStructure("json")
                .message("{\"default\":\"all\",\"http\":\"{\\\"hook\\\":1}\"}"));
        sns.server.awaitDelivered();

        assertThat(hook.requests.getLast().body()).isEqualTo("{\"hook\":1}");
        assertThat(hook.requests.getLast().header("X-amz-sns-rawdelivery")).isEqualTo("true");
    }

    @Test
    void delivery_shouldTryAgainInOrder_whenTheHookIsOutOfOrder() throws Exception {
        confirmed(Map.of());
        hook.answers.addAll(List.of(500, 429));

        IntStream.range(0, 3).mapToObj(Integer::toString).forEach(this::publish);
        sns.server.awaitDelivered();

        assertThat(messages()).containsExactly("0", "0", "0", "1", "2");
        assertThat(sns.inbox())
                .extracting(Received::type)
                .containsExactly(Type.CONFIRMATION, Type.ALERT, Type.ALERT, Type.ALERT);
        assertThat(sns.server.failures()).isEmpty();
    }

    @Test
    void delivery_shouldGiveUp_whenTriesRunOutOrTheHookRefuses() throws Exception {
        confirmed(Map.of());
        hook.answers.addAll(List.of(500, 503, 500, 404));

        IntStream.range(0, 3).mapToObj(Integer::toString).forEach(this::publish);
        sns.server.awaitDelivered();

        assertThat(messages()).containsExactly("0", "0", "0", "1", "2");
        assertThat(sns.server.failures())
                .extracting(failure -> failure.reason())
                .containsExactly("Answered with status 500", "Answered with status 404");
    }

    @Test
    void delivery_shouldFail_whenNobodyListens() throws Exception {
        String gone = hook.url();
        hook.close();

        sns.subscribe(topic, "http", gone);
        sns.server.awaitDelivered();

        assertThat(sns.inbox()).isEmpty();
        assertThat(sns.server.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.to()).isEqualTo(gone);
            assertThat(failure.reason()).startsWith("No answer");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hook.example.com/accordwatch",
                "https://example.com",
                "https://a.b.example.net:8443/x?y=z",
                "https://EXAMPLE.org./x",
                "http://desk.example",
                "https://hooks.desk.test/in"
            })
    void posts_shouldBeInTheInboxAlone_underNamesKeptForExamples(String url) throws Exception {
        String arn = sns.subscribe(topic, url.substring(0, url.indexOf(':')), url);
        Received question = sns.inboxOf(url).getFirst();
        assertThat(question.channel()).isEqualTo(Channel.WEBHOOK);
        assertThat(question.type()).isEqualTo(Type.CONFIRMATION);
        JsonNode document = JSON.readTree(question.body());
        assertThat(document.path("Type").textValue()).isEqualTo("SubscriptionConfirmation");
        assertThat(isGenuine(document)).isTrue();

        assertThat(sns.get(document.path("SubscribeURL").textValue()).statusCode())
                .isEqualTo(200);
        publish("news");

        JsonNode news = JSON.readTree(sns.inboxOf(url).getLast().body());
        assertThat(news.path("Message").textValue()).isEqualTo("news");
        assertThat(sns.get(news.path("UnsubscribeURL").textValue()).statusCode())
                .isEqualTo(200);
        assertThat(JSON.readTree(sns.inboxOf(url).getLast().body()).path("Type").textValue())
                .isEqualTo("UnsubscribeConfirmation");
        assertThat(sns.server.failures()).isEmpty();
        assertThatThrownBy(() -> sns.client.getSubscriptionAttributes(get -> get.subscriptionArn(arn)))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hook.invalid/x", "https://example.com.invalid"})
    void posts_shouldFail_underNamesThatLeadNowhere(String url) throws Exception {
        sns.subscribe(topic, "https", url);

        assertThat(sns.inboxOf(url)).isEmpty();
        assertThat(sns.server.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).startsWith("No answer"));
    }

    @Test
    void posts_shouldLeaveForAnyOtherName() throws Exception {
        String url = hook.url().replace("/hook", "/example.com/x.test");

        sns.subscribe(topic, "http", url);
        sns.server.awaitDelivered();

        assertThat(hook.requests).hasSize(1);
    }

    @Test
    void emailJson_shouldCarryTheDocumentsOfWebhooks() throws Exception {
        sns.subscribe(topic, "email-json", "ada@example.org");
        JsonNode question =
                JSON.readTree(sns.inboxOf("ada@example.org").getFirst().body());
        sns.get(question.path("SubscribeURL").textValue());
        publish("news");

        JsonNode notification =
                JSON.readTree(sns.inboxOf("ada@example.org").getLast().body());
        assertThat(notification.path("Message").textValue()).isEqualTo("news");
        assertThat(isGenuine(notification)).isTrue();
    }

    private void publish(String message) {
        sns.client.publish(publish -> publish.topicArn(topic).message(message));
    }

    private List<String> messages() {
        return hook.requests.stream()
                .filter(request -> request.header("X-amz-sns-message-type").equals("Notification"))
                .map(request -> message(request.body()))
                .toList();
    }

    private static String message(String body) {
        try {
            return JSON.readTree(body).path("Message").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String confirmed(Map<String, String> attributes) throws Exception {
        String arn = sns.client
                .subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol("http")
                        .endpoint(hook.url())
                        .attributes(attributes)
                        .returnSubscriptionArn(true))
                .subscriptionArn();
        sns.server.awaitDelivered();
        String token =
                JSON.readTree(hook.requests.getLast().body()).path("Token").textValue();
        sns.client.confirmSubscription(confirm -> confirm.topicArn(topic).token(token));
        return arn;
    }

    /** Verifies a signature as the SNS developer guide tells receivers to. */
    private boolean isGenuine(JsonNode message) throws Exception {
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        sns.get(message.path("SigningCertURL").textValue())
                                .body()
                                .getBytes(UTF_8)));
        boolean sha256 = message.path("SignatureVersion").textValue().equals("2");
        Signature signature = Signature.getInstance(sha256 ? "SHA256withRSA" : "SHA1withRSA");
        signature.initVerify(certificate);
        for (String name : SIGNED) {
            if (message.has(name)) {
                signature.update((name + "\n" + message.path(name).textValue() + "\n").getBytes(UTF_8));
            }
        }
        return signature.verify(
                Base64.getDecoder().decode(message.path("Signature").textValue()));
    }
}
