package org.accordwatch.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

class SubscriptionsTest {
    private static final String ADA = "ada@example.org";
    private static final String PHONE = "+41790000001";

    private final Sns sns = new Sns();
    private String topic = "";

    SubscriptionsTest() throws IOException {}

    @BeforeEach
    void createTopic() {
        topic = sns.topic("alerts");
    }

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void subscribe_shouldKeepTheArnBack_whileItIsPending() {
        assertThat(sns.client
                        .subscribe(subscribe ->
                                subscribe.topicArn(topic).protocol("email").endpoint(ADA))
                        .subscriptionArn())
                .isEqualTo("pending confirmation");
        assertThat(sns.client
                        .listSubscriptionsByTopic(list -> list.topicArn(topic))
                        .subscriptions())
                .extracting(Subscription::subscriptionArn)
                .containsExactly("PendingConfirmation");
    }

    @Test
    void subscribe_shouldGiveTheSameArnAndAskAgain_whenItIsPendingStill() throws Exception {
        String first = sns.subscribe(topic, "email", ADA);

        assertThat(first).matches("arn:aws:sns:eu-central-1:000000000000:alerts:[0-9a-f-]{36}");
        assertThat(sns.subscribe(topic, "email", ADA)).isEqualTo(first);
        assertThat(sns.inboxOf(ADA)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.type()).isEqualTo(Type.CONFIRMATION);
            assertThat(mail.subject()).contains("AWS Notification - Subscription Confirmation");
        });
    }

    @Test
    void subscribe_shouldAskNobody_whenItIsConfirmedAlready() throws Exception {
        String arn = sns.subscribeAndConfirm(topic, ADA);

        assertThat(sns.client
                        .subscribe(subscribe ->
                                subscribe.topicArn(topic).protocol("email").endpoint(ADA))
                        .subscriptionArn())
                .isEqualTo(arn);
        assertThat(sns.inboxOf(ADA)).hasSize(1);
    }

    @Test
    void subscribe_shouldBeConfirmedAtOnce_whenItIsAPhone() throws Exception {
        String arn = sns.client
                .subscribe(
                        subscribe -> subscribe.topicArn(topic).protocol("sms").endpoint(PHONE))
                .subscriptionArn();

        assertThat(attributes(arn))
                .containsEntry("PendingConfirmation", "false")
                .containsEntry("ConfirmationWasAuthenticated", "true")
                .containsEntry("Protocol", "sms")
                .containsEntry("Endpoint", PHONE)
                .containsEntry("Owner", "000000000000")
                .containsEntry("RawMessageDelivery", "false")
                .containsEntry("TopicArn", topic);
        assertThat(sns.inbox()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email,ada,Email address",
        "email,ada@localhost,Email address",
        "email,'Ada <ada@example.org>',Email address",
        "email-json,'',Email address",
        "sms,0790000001,Invalid SMS endpoint",
        "sms,+4179,Invalid SMS endpoint",
        "http,https://example.org/,Endpoint must match the specified protocol",
        "https,http://example.org/,Endpoint must match the specified protocol",
        "https,https://a b/,Endpoint",
        "https,https://example.org:70000/,Endpoint",
        "sqs,arn:aws:sqs:eu-central-1:000000000000:q,does not deliver to sqs",
        "pigeon,coop,Amazon SNS does not support this protocol string: pigeon"
    })
    void subscribe_shouldRefuse_whenTheEndpointDoesNotFit(String protocol, String endpoint, String reason) {
        assertThatThrownBy(() -> sns.subscribe(topic, protocol, endpoint))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void subscribe_shouldRefuse_whenTheTopicIsMissing() {
        assertThatThrownBy(() -> sns.subscribe(topic + "x", "email", ADA)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void subscribe_shouldRefuse_whenAttributesDoNotFit() {
        assertRefused("sms", PHONE, Map.of("RawMessageDelivery", "true"), "does not support raw message delivery");
        assertRefused("sms", PHONE, Map.of("Colour", "red"), "AttributeName");
        assertRefused("sms", PHONE, Map.of("FilterPolicy", "{}"), "FilterPolicy");
        sns.subscribe(topic, "http", "http://127.0.0.1:1/");
        assertRefused("http", "http://127.0.0.1:1/", Map.of("RawMessageDelivery", "true"), "with different attributes");
    }

    private void assertRefused(String protocol, String endpoint, Map<String, String> attributes, String reason) {
        assertThatThrownBy(() -> sns.client.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol(protocol)
                        .endpoint(endpoint)
                        .attributes(attributes)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void confirm_shouldWork_whenTheLinkIsFollowed() throws Exception {
        String arn = sns.subscribe(topic, "email", ADA);
        String link = Sns.linkIn(sns.inboxOf(ADA).getFirst());

        HttpResponse<String> first = sns.get(link);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("<SubscriptionArn>" + arn + "</SubscriptionArn>");
        assertThat(sns.get(link).statusCode()).isEqualTo(200);
        assertThat(attributes(arn))
                .containsEntry("PendingConfirmation", "false")
                .containsEntry("ConfirmationWasAuthenticated", "false");
    }

    @Test
    void confirm_shouldRefuse_whenTheTokenIsUnknownOrOfAnotherTopic() throws Exception {
        String other = sns.topic("other");
        sns.subscribe(topic, "email", ADA);
        String token = Sns.tokenIn(Sns.linkIn(sns.inboxOf(ADA).getFirst()));

        assertInvalidToken(topic, "0123");
        assertInvalidToken(other, token);
    }

    @Test
    void confirm_shouldRefuse_whenTwoDaysHavePassed() throws Exception {
        String arn = sns.subscribe(topic, "email", ADA);
        String token = Sns.tokenIn(Sns.linkIn(sns.inboxOf(ADA).getFirst()));
        sns.clock.advance(Duration.ofDays(2).minusSeconds(1));
        assertThat(attributes(arn)).containsEntry("PendingConfirmation", "true");

        sns.clock.advance(Duration.ofSeconds(1));

        assertInvalidToken(topic, token);
        assertThatThrownBy(() -> attributes(arn)).isInstanceOf(NotFoundException.class);
        assertThat(sns.client.listSubscriptions().subscriptions()).isEmpty();
        assertThat(sns.subscribe(topic, "email", ADA)).isNotEqualTo(arn);
    }

    @Test
    void pendingSubscription_shouldStay_whenItWasAskedForAgain() throws Exception {
        String arn = sns.subscribe(topic, "email", ADA);
        sns.clock.advance(Duration.ofHours(47));
        sns.subscribe(topic, "email", ADA);
        sns.clock.advance(Duration.ofHours(2));
        List<Received> mails = sns.inboxOf(ADA);

        assertThat(attributes(arn)).containsEntry("PendingConfirmation", "true");
        assertInvalidToken(topic, Sns.tokenIn(Sns.linkIn(mails.getFirst())));
        assertThat(sns.get(Sns.linkIn(mails.getLast())).statusCode()).isEqualTo(200);
    }

    private void assertInvalidToken(String topicArn, String token) {
        assertThatThrownBy(() -> sns.client.confirmSubscription(
                        confirm -> confirm.topicArn(topicArn).token(token)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Invalid parameter: Token");
    }

    @Test
    void unsubscribe_shouldSucceedAgain_whenItIsGoneAlready() throws Exception {
        String arn = sns.subscribeAndConfirm(topic, ADA);

        sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
        sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));

        assertThatThrownBy(() -> attributes(arn)).isInstanceOf(NotFoundException.class);
        assertThat(sns.inboxOf(ADA)).hasSize(1);
    }

    @Test
    void unsubscribe_shouldRefuse_whenItIsPendingOrNoArn() {
        String arn = sns.subscribe(topic, "email", ADA);

        assertThatThrownBy(() -> sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("pending confirmation");
        assertThatThrownBy(
                        () -> sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn("PendingConfirmation")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("An ARN must have at least 6 elements, not 1");
        assertThatThrownBy(() -> sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(topic)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void oldToken_shouldNotBringASubscriptionBack() throws Exception {
        String arn = sns.subscribeAndConfirm(topic, ADA);
        String token = Sns.tokenIn(Sns.linkIn(sns.inboxOf(ADA).getFirst()));
        sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));

        assertInvalidToken(topic, token);
    }

    @Test
    void unsubscribeLink_shouldEndTheSubscriptionAndOfferToComeBack() throws Exception {
        String arn = sns.subscribeAndConfirm(topic, ADA);
        sns.client.publish(publish -> publish.topicArn(topic).message("news"));

        HttpResponse<String> page = sns.get(Sns.linkIn(sns.inboxOf(ADA).getLast()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Subscription removed");
        assertThatThrownBy(() -> attributes(arn)).isInstanceOf(NotFoundException.class);
        Received farewell = sns.inboxOf(ADA).getLast();
        assertThat(farewell.subject()).contains("AWS Notification - Unsubscribe Confirmation");

        assertThat(sns.get(Sns.linkIn(farewell)).statusCode()).isEqualTo(200);
        assertThat(attributes(arn)).containsEntry("PendingConfirmation", "false");
    }

    @Test
    void unsubscribeLink_shouldDoNothing_whenOnlyTheOwnerMayEndIt() throws Exception {
        String arn = sns.subscribe(topic, "email", ADA);
        String token = Sns.tokenIn(Sns.linkIn(sns.inboxOf(ADA).getFirst()));
        sns.client.confirmSubscription(
                confirm -> confirm.topicArn(topic).token(token).authenticateOnUnsubscribe("true"));
        sns.client.publish(publish -> publish.topicArn(topic).message("news"));

        assertThat(sns.get(Sns.linkIn(sns.inboxOf(ADA).getLast())).statusCode()).isEqualTo(403);
        assertThat(attributes(arn)).containsEntry("ConfirmationWasAuthenticated", "true");

        sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
        assertThatThrownBy(() -> attributes(arn)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void subscribe_shouldMakeOneSubscription_whenManyAskAtOnce() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = Collections.nCopies(50, () -> sns.subscribe(topic, "email", ADA));

            assertThat(callers.invokeAll(calls).stream().map(Future::resultNow).distinct())
                    .hasSize(1);
        }
        assertThat(sns.client.listSubscriptions().subscriptions()).hasSize(1);
        assertThat(sns.inboxOf(ADA)).hasSize(50);
    }

    @Test
    void listSubscriptions_shouldGiveAHundredAtOnce() {
        String other = sns.topic("alerts-more");
        sns.subscribe(other, "sms", PHONE);
        for (int number = 100; number < 201; number++) {
            sns.subscribe(topic, "sms", "+41790000" + number);
        }

        assertThat(sns.client
                        .listSubscriptionsByTopic(list -> list.topicArn(topic))
                        .subscriptions())
                .hasSize(100);
        assertThat(sns.client.listSubscriptionsByTopicPaginator(list -> list.topicArn(topic)).subscriptions().stream())
                .hasSize(101)
                .allMatch(subscription -> subscription.topicArn().equals(topic));
        assertThat(sns.client.listSubscriptionsPaginator().subscriptions().stream()
                        .map(Subscription::endpoint))
                .hasSize(102)
                .doesNotHaveDuplicates();
    }

    @Test
    void setSubscriptionAttributes_shouldRefuse_whenNameOrSubscriptionIsWrong() {
        String arn = sns.subscribe(topic, "sms", PHONE);

        assertThatThrownBy(() -> sns.client.setSubscriptionAttributes(set ->
                        set.subscriptionArn(arn).attributeName("Endpoint").attributeValue("x")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> sns.client.setSubscriptionAttributes(set -> set.subscriptionArn(arn + "x")
                        .attributeName("RawMessageDelivery")
                        .attributeValue("false")))
                .isInstanceOf(NotFoundException.class);
    }

    private Map<String, String> attributes(String arn) {
        return sns.client
                .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                .attributes();
    }
}
