package org.accordwatch.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sns.model.Topic;

class TopicsTest {
    private final Sns sns = new Sns();

    TopicsTest() throws IOException {}

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void createTopic_shouldGiveTheSameArn_whenTheNameIsTaken() {
        assertThat(sns.topic("a_b-C9")).isEqualTo("arn:aws:sns:eu-central-1:000000000000:a_b-C9");
        assertThat(sns.topic("a_b-C9")).isEqualTo("arn:aws:sns:eu-central-1:000000000000:a_b-C9");
        assertThat(sns.client.listTopics().topics()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "ü", "orders.fifo"})
    void createTopic_shouldRefuse_whenTheNameBreaksTheRules(String name) {
        assertThatThrownBy(() -> sns.topic(name))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Topic Name");
    }

    @Test
    void createTopic_shouldTakeNames_upTo256Characters() {
        sns.topic("x".repeat(256));

        assertThatThrownBy(() -> sns.topic("x".repeat(257))).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void createTopic_shouldRefuse_whenTheTopicHasOtherAttributesOrTags() {
        sns.client.createTopic(create -> create.name("a")
                .attributes(Map.of("DisplayName", "News"))
                .tags(Tag.builder().key("team").value("alerts").build()));

        assertThat(sns.topic("a")).endsWith(":a");
        assertThatThrownBy(() ->
                        sns.client.createTopic(create -> create.name("a").attributes(Map.of("DisplayName", "Other"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Topic already exists with different attributes");
        assertThatThrownBy(() -> sns.client.createTopic(create -> create.name("a")
                        .tags(Tag.builder().key("team").value("other").build())))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Topic already exists with different tags");
    }

    @Test
    void deleteTopic_shouldSucceed_whenTheTopicIsGoneAlready() {
        String arn = sns.topic("a");
        sns.subscribe(arn, "sms", "+41790000001");

        sns.client.deleteTopic(delete -> delete.topicArn(arn));
        sns.client.deleteTopic(delete -> delete.topicArn(arn));

        assertThat(sns.client.listTopics().topics()).isEmpty();
        assertThat(sns.client.listSubscriptions().subscriptions()).isEmpty();
        assertThatThrownBy(() -> sns.client.getTopicAttributes(get -> get.topicArn(arn)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void listTopics_shouldGiveAHundredAtOnce() {
        for (int number = 0; number < 101; number++) {
            sns.topic("topic-" + number);
        }

        ListTopicsResponse first = sns.client.listTopics();

        assertThat(first.topics()).hasSize(100);
        assertThat(first.nextToken()).isNotEmpty();
        assertThat(sns.client.listTopicsPaginator().topics().stream().map(Topic::topicArn))
                .hasSize(101)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> sns.client.listTopics(list -> list.nextToken("?")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("NextToken");
    }

    @Test
    void topics_shouldStayInTheirRegion() {
        String arn = sns.topic("a");

        try (SnsClient elsewhere = sns.client(Region.US_WEST_2, Duration.ofSeconds(10))) {
            assertThat(elsewhere.listTopics().topics()).isEmpty();
            assertThatThrownBy(() -> elsewhere.getTopicAttributes(get -> get.topicArn(arn)))
                    .isInstanceOf(InvalidParameterException.class);
        }
        assertThatThrownBy(() ->
                        sns.client.getTopicAttributes(get -> get.topicArn("arn:aws:sns:eu-central-1:123456789012:a")))
                .isInstanceOf(AuthorizationErrorException.class);
    }

    @Test
    void getTopicAttributes_shouldCountSubscriptions() throws Exception {
        String arn = sns.topic("a");
        sns.subscribe(arn, "email", "ada@example.org");
        sns.subscribe(arn, "sms", "+41790000001");
        String ended = sns.subscribe(arn, "sms", "+41790000002");
        sns.client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(ended));

        assertThat(sns.client.getTopicAttributes(get -> get.topicArn(arn)).attributes())
                .containsEntry("TopicArn", arn)
                .containsEntry("Owner", "000000000000")
                .containsEntry("SubscriptionsPending", "1")
                .containsEntry("SubscriptionsConfirmed", "1")
                .containsEntry("SubscriptionsDeleted", "1")
                .containsKeys("Policy", "EffectiveDeliveryPolicy", "DisplayName");
    }

    @ParameterizedTest
    @CsvSource({
        "SignatureVersion,3,SignatureVersion",
        "TracingConfig,Off,TracingConfig",
        "Policy,no json,Policy",
        "FifoTopic,true,standard topics only",
        "Colour,red,AttributeName"
    })
    void setTopicAttributes_shouldRefuse_whenNameOrValueIsWrong(String name, String value, String reason) {
        String arn = sns.topic("a");

        assertThatThrownBy(() -> sns.client.setTopicAttributes(
                        set -> set.topicArn(arn).attributeName(name).attributeValue(value)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void setTopicAttributes_shouldChangeWhatIsShown() {
        String arn = sns.topic("a");

        sns.client.setTopicAttributes(
                set -> set.topicArn(arn).attributeName("SignatureVersion").attributeValue("2"));

        assertThat(sns.client.getTopicAttributes(get -> get.topicArn(arn)).attributes())
                .containsEntry("SignatureVersion", "2");
    }

    @Test
    void tags_shouldBeListedAndTakenOff() {
        String arn = sns.topic("a");
        sns.client.tagResource(tag -> tag.resourceArn(arn)
                .tags(
                        Tag.builder().key("team").value("alerts").build(),
                        Tag.builder().key("stage").value("test").build()));
        sns.client.untagResource(untag -> untag.resourceArn(arn).tagKeys("team"));

        assertThat(sns.client.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .containsExactly(Tag.builder().key("stage").value("test").build());
        assertThatThrownBy(() -> sns.client.listTagsForResource(list -> list.resourceArn(arn + "x")))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
