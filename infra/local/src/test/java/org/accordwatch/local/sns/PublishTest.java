package org.accordwatch.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

class PublishTest {
    private static final String PHONE = "+41790000001";

    private final Sns sns = new Sns();
    private String topic = "";

    PublishTest() throws IOException {}

    @BeforeEach
    void createTopic() {
        topic = sns.topic("alerts");
    }

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void publish_shouldGiveEachProtocolItsText_whenStructureIsJson() throws Exception {
        sns.subscribeAndConfirm(topic, "ada@example.org");
        sns.subscribe(topic, "sms", PHONE);
        sns.server.inbox().clear();

        String id = sns.client
                .publish(publish -> publish.topicArn(topic)
                        .subject("A framework is reached")
                        .messageStructure("json")
                        .message("{\"default\":\"all\",\"sms\":\"short\",\"lambda\":\"no\",\"http\":7}"))
                .messageId();

        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(sns.inboxOf(PHONE))
                .containsExactly(new Received(
                        sns.clock.instant(),
                        Channel.SMS,
                        PHONE,
                        Type.ALERT,
                        Optional.empty(),
                        "short",
                        Optional.of(topic)));
        Received mail = sns.inboxOf("ada@example.org").getFirst();
        assertThat(mail.channel()).isEqualTo(Channel.EMAIL);
        assertThat(mail.subject()).contains("A framework is reached");
        assertThat(mail.body()).startsWith("all\n").contains("unsubscribe.html?SubscriptionArn=");
    }

    @Test
    void publish_shouldReachNobody_whenSubscriptionIsPending() throws Exception {
        sns.subscribe(topic, "email", "ada@example.org");

        sns.client.publish(publish -> publish.topicArn(topic).message("news"));

        assertThat(sns.inbox()).extracting(Received::type).containsExactly(Type.CONFIRMATION);
    }

    @Test
    void publish_shouldDeliverInOrder_whenMessagesFollowEachOther() throws Exception {
        sns.subscribe(topic, "sms", PHONE);
        List<String> texts = IntStream.range(0, 50).mapToObj(Integer::toString).toList();

        texts.forEach(
                text -> sns.client.publish(publish -> publish.topicArn(topic).message(text)));

        assertThat(sns.inboxOf(PHONE)).extracting(Received::body).containsExactlyElementsOf(texts);
    }

    @Test
    void publish_shouldSendACode_whenItGoesToAPhoneNumber() throws Exception {
        sns.client.publish(publish -> publish.phoneNumber(PHONE).message("Your code is 123456"));

        assertThat(sns.inbox()).singleElement().satisfies(text -> {
            assertThat(text.type()).isEqualTo(Type.CODE);
            assertThat(text.topicArn()).isEmpty();
            assertThat(text.subject()).isEmpty();
        });
    }

    @Test
    void publish_shouldMarkADigest_whenTheAttributeSaysSo() throws Exception {
        sns.subscribe(topic, "sms", PHONE);

        sns.client.publish(publish -> publish.targetArn(topic)
                .message("this week")
                .messageAttributes(Map.of("type", attribute("String", "digest"))));

        assertThat(sns.inbox()).extracting(Received::type).containsExactly(Type.DIGEST);
    }

    @Test
    void publish_shouldBeginTextsWithTheDisplayName_whenTheTopicHasOne() throws Exception {
        String named = sns.client
                .createTopic(create -> create.name("named").attributes(Map.of("DisplayName", "Accordwatch")))
                .topicArn();
        sns.subscribe(named, "sms", PHONE);

        sns.client.publish(publish -> publish.topicArn(named).message("news"));

        assertThat(sns.inbox()).extracting(Received::body).containsExactly("Accordwatc> news");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a tab\there", "", "bell\u0007", "line\u2028separator"})
    void publish_shouldRefuseTheSubject_whenItBreaksTheRules(String subject) {
        assertThatThrownBy(() -> sns.client.publish(
                        publish -> publish.topicArn(topic).subject(subject).message("news")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Invalid parameter: Subject");
    }

    @Test
    void publish_shouldTakeSubjects_upTo99Characters() {
        sns.client.publish(
                publish -> publish.topicArn(topic).subject("é".repeat(99)).message("news"));

        assertThatThrownBy(() -> sns.client.publish(publish ->
                        publish.topicArn(topic).subject("x".repeat(100)).message("news")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not json                         | failed to parse
                    ["default"]                      | failed to parse
                    {"default":"a","default":"b"}    | failed to parse
                    {"default":"a"} tail             | failed to parse
                    {"email":"a"}                    | No default entry
                    {"default":{"a":"b"}}            | No default entry
                    """)
    void publish_shouldRefuseTheMessage_whenItsJsonIsWrong(String message, String reason) {
        assertThatThrownBy(() -> sns.client.publish(publish ->
                        publish.topicArn(topic).messageStructure("json").message(message)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void publish_shouldCountBytesWithAttributes_whenItMeasuresAMessage() {
        String full = "é".repeat(131_072);
        sns.client.publish(publish -> publish.topicArn(topic).message(full));

        assertThatThrownBy(() ->
                        sns.client.publish(publish -> publish.topicArn(topic).message(full + "x")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Message too long");
        assertThatThrownBy(() -> sns.client.publish(publish ->
                        publish.topicArn(topic).message(full).messageAttributes(Map.of("a", attribute("String", "b")))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a b,String,x",
        ".a,String,x",
        "a..b,String,x",
        "a.,String,x",
        "AWS.a,String,x",
        "amazon.a,String,x",
        "a,Text,x",
        "a,String,''",
        "a,Number,seven",
        "a,String.Array,x",
        "a,String.Array,'{}'",
        "a,String.Array,'[[1]]'"
    })
    void publish_shouldRefuseAttributes_whenTheyBreakTheRules(String name, String type, String value) {
        assertThatThrownBy(() -> sns.client.publish(publish -> publish.topicArn(topic)
                        .message("news")
                        .messageAttributes(Map.of(name, attribute(type, value)))))
                .isInstanceOf(InvalidParameterValueException.class);
    }

    @Test
    void publish_shouldTakeAttributes_ofAllTypes() {
        Map<String, MessageAttributeValue> attributes = Map.of(
                "a-1_b.c", attribute("String", "x"),
                "AWS.SNS.SMS.SMSType", attribute("String", "Transactional"),
                "list", attribute("String.Array", "[\"x\",1,true,null]"),
                "number", attribute("Number", "-1.5"),
                "bytes",
                        MessageAttributeValue.builder()
                                .dataType("Binary")
                                .binaryValue(SdkBytes.fromByteArray(new byte[] {1, 2}))
                                .build());

        assertThat(sns.client
                        .publish(publish ->
                                publish.topicArn(topic).message("news").messageAttributes(attributes))
                        .messageId())
                .isNotEmpty();
    }

    @Test
    void publish_shouldRefuse_whenTheTargetIsWrong() {
        assertThatThrownBy(() -> sns.client.publish(
                        publish -> publish.topicArn(topic + "x").message("news")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Topic does not exist");
        assertInvalid("TopicArn or TargetArn Reason: no value for required parameter", "", "", "news");
        assertInvalid("An ARN must have at least 6 elements, not 1", "alerts", "", "news");
        assertInvalid("only one can be given", topic, PHONE, "news");
        assertInvalid("is not valid to publish to", "", "0790000001", "news");
        assertInvalid("Message too long", "", PHONE, "x".repeat(1_601));
        assertInvalid("Empty message", topic, "", "");
    }

    private void assertInvalid(String reason, String topicArn, String phoneNumber, String message) {
        assertThatThrownBy(() -> sns.client.publish(publish -> {
                    Optional.of(topicArn).filter(arn -> !arn.isEmpty()).ifPresent(publish::topicArn);
                    Optional.of(phoneNumber).filter(number -> !number.isEmpty()).ifPresent(publish::phoneNumber);
                    publish.message(message);
                }))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void publish_shouldAskForTheMessage_whenItIsMissing() {
        SnsException refusal =
                catchThrowableOfType(SnsException.class, () -> sns.client.publish(publish -> publish.topicArn(topic)));

        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
        assertThat(refusal.statusCode()).isEqualTo(400);
    }

    @Test
    void publish_shouldNotBeHeard_whenTheNumberOptedOut() throws Exception {
        sns.subscribe(topic, "sms", PHONE);
        sns.server.optOut(PHONE);

        sns.client.publish(publish -> publish.topicArn(topic).message("news"));
        sns.client.publish(publish -> publish.phoneNumber(PHONE).message("code"));

        assertThat(sns.inbox()).isEmpty();
        assertThat(sns.server.failures())
                .extracting(failure -> failure.reason())
                .containsExactly("Phone number is opted out", "Phone number is opted out");
        List<String> attributes = new ArrayList<>();
        sns.client
                .listSubscriptionsByTopic(list -> list.topicArn(topic))
                .subscriptions()
                .forEach(subscription -> attributes.add(subscription.endpoint()));
        assertThat(attributes).containsExactly(PHONE);
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
