package org.accordwatch.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.accordwatch.local.sns.inbox.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;

class BatchTest {
    private static final String PHONE = "+41790000001";

    private final Sns sns = new Sns();
    private String topic = "";

    BatchTest() throws IOException {}

    @BeforeEach
    void subscribe() {
        topic = sns.topic("alerts");
        sns.subscribe(topic, "sms", PHONE);
    }

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void publishBatch_shouldDeliverInOrderAndNameTheRefused() throws Exception {
        PublishBatchResponse response = publish(List.of(entry("a", "one"), entry("b", ""), entry("c", "three")));

        assertThat(response.successful())
                .extracting(PublishBatchResultEntry::id)
                .containsExactly("a", "c");
        assertThat(response.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.id()).isEqualTo("b");
            assertThat(failed.code()).isEqualTo("InvalidParameter");
            assertThat(failed.message()).contains("Empty message");
            assertThat(failed.senderFault()).isTrue();
        });
        assertThat(sns.inboxOf(PHONE)).extracting(Received::body).containsExactly("one", "three");
    }

    @Test
    void publishBatch_shouldRefuseAll_whenTheEntriesDoNotFitTogether() throws Exception {
        assertThatThrownBy(() -> publish(List.of())).isInstanceOf(EmptyBatchRequestException.class);
        assertThatThrownBy(() -> publish(List.of(entry("a", "one"), entry("a", "two"))))
                .isInstanceOf(BatchEntryIdsNotDistinctException.class);
        assertThatThrownBy(() -> publish(List.of(entry("a b", "one"))))
                .isInstanceOf(InvalidBatchEntryIdException.class);
        assertThatThrownBy(() -> publish(IntStream.range(0, 11)
                        .mapToObj(number -> entry("e" + number, "news"))
                        .toList()))
                .isInstanceOf(TooManyEntriesInBatchRequestException.class);
        assertThatThrownBy(() -> publish(List.of(entry("a", "x".repeat(200_000)), entry("b", "x".repeat(100_000)))))
                .isInstanceOf(BatchRequestTooLongException.class);
        assertThat(sns.inbox()).isEmpty();
    }

    @Test
    void publishBatch_shouldRefuse_whenTheTopicIsMissing() {
        topic = topic + "x";

        assertThatThrownBy(() -> publish(List.of(entry("a", "one")))).isInstanceOf(NotFoundException.class);
    }

    private PublishBatchResponse publish(List<PublishBatchRequestEntry> entries) {
        return sns.client.publishBatch(publish -> publish.topicArn(topic).publishBatchRequestEntries(entries));
    }

    private static PublishBatchRequestEntry entry(String id, String message) {
        return PublishBatchRequestEntry.builder().id(id).message(message).build();
    }
}
