package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.Interest;
import org.accordwatch.alerting.Notify;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.dynamodb.DynamoDbAlertLog;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.accordwatch.dynamodb.DynamoDbDigestNotes;
import org.accordwatch.dynamodb.DynamoDbOutbox;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
import org.accordwatch.recording.Pause;
import org.accordwatch.sns.SnsPublisher;
import org.accordwatch.sns.SnsPush;
import org.accordwatch.sns.SnsTopics;
import org.accordwatch.subscribing.Settle;
import org.accordwatch.subscribing.SettleAudiences;
import org.accordwatch.subscribing.channel.Channels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** What it takes to tell of a change, in calls to AWS: so much for the change, and so much for each audience that hears of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotifyCallsTest {
    private static final Instant NOW = Instant.parse("2025-06-27T08:00:00Z");
    private static final int ABREAST = 8;

    private final Tables tables = new Tables();
    private final Published sns = new Published();
    private final InOrder inOrder = inOrder();
    private int others;

    @AfterAll
    void stop() {
        tables.close();
    }

    @Test
    void callsAreTheSameAt10AndAt1000AudiencesWhenTheSameNumberMatches() {
        matching("few-1", 5);
        matching("few-2", 5);
        fill(10);
        var at10 = callsOfAChange("few-1");
        fill(1_000);
        assertThat(callsOfAChange("few-2")).isEqualTo(at10).isEqualTo(expected(5));
    }

    @Test
    void anAudienceMoreIsOnePublishAndOneEntryInTheLog() {
        matching("one", 1);
        assertThat(callsOfAChange("one")).isEqualTo(expected(1));
        matching("hundred", 100);
        assertThat(callsOfAChange("hundred")).isEqualTo(expected(100));
    }

    @Test
    void aChangeThatNobodyWantsToHearOfIsPublishedToNobody() {
        matching("nobody", 0);
        assertThat(callsOfAChange("nobody")).isEqualTo(Map.of("UpdateItem", 3L, "BatchGetItem", 1L, "Publish", 0L));
    }

    /**
     * The claim, the change's mark and the agreement's number; the interests that somebody could have, in one batch, and who is in the
     * audiences, in another; the audiences of the one interest that somebody has, and who has heard.
     */
    private static Map<String, Long> expected(long audiences) {
        return Map.of(
                "UpdateItem", 3L, "BatchGetItem", 2L, "Query", 2L, "BatchWriteItem", audiences, "Publish", audiences);
    }

    private Map<String, Long> callsOfAChange(String agreement) {
        var id = new AgreementId(agreement);
        new Recordings(tables).talks(id, NOW);
        var outbox = new DynamoDbOutbox(tables.client(), tables.agreements(), Clock.systemUTC());
        var told = outbox.changes(id, 1, 1);
        tables.calls();
        sns.calls.set(0);
        assertThat(inOrder.call(told)).isEqualTo(new InOrder.Outcome.Done());
        var calls = tables.calls();
        calls.put("Publish", sns.calls.longValue());
        return calls;
    }

    /** Opens an agreement, of which so many audiences want to hear. */
    private void matching(String agreement, int audiences) {
        new Recordings(tables).opened(agreement, NOW);
        IntStream.range(0, audiences)
                .mapToObj(number -> audience(agreement, agreement + "-" + number))
                .forEach(audience -> Newcomers.begin(tables.client(), tables, audience));
    }

    /** So many audiences in all want to hear of something else. */
    private void fill(int upTo) {
        try (var bulk = new BulkWrites(tables.client())) {
            IntStream.range(others, upTo)
                    .mapToObj(number -> audience("other-" + number))
                    .forEach(audience -> Newcomers.begin(bulk, tables, audience));
            bulk.flush();
        }
        others = upTo;
    }

    private static Audience audience(String... agreements) {
        return new Audience(
                List.of(agreements).stream()
                        .map(AgreementId::new)
                        .map(id -> new Interest(
                                Optional.of(id),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                Frequency.IMMEDIATE);
    }

    private InOrder inOrder() {
        var clock = Clock.systemUTC();
        var audiences = new DynamoDbAudiences(tables.client(), tables.subscribers(), clock);
        var store = new DynamoDbSubscriberStore(tables.client(), tables.subscribers(), Channels.of(Set.of()), clock);
        var topics =
                new SnsTopics(sns, new SnsTopics.Settings("topic-", Optional.empty(), "holding"), new SecureRandom());
        var push = new SnsPush(sns);
        var settle = new Settle(store, topics, push, clock, Pause.withJitter(new SecureRandom()));
        return new InOrder(
                new DynamoDbOutbox(tables.client(), tables.agreements(), clock),
                new Notify(
                        audiences,
                        new DynamoDbAlertLog(tables.client(), tables.subscribers(), clock),
                        new DynamoDbDigestNotes(tables.client(), tables.subscribers(), clock),
                        new SettleAudiences(store, audiences, push, settle),
                        new SnsPublisher(sns),
                        new AlertWriter(URI.create("https://example.org")),
                        ABREAST));
    }

    /** An SNS that takes messages, and nothing else. */
    private static final class Published implements SnsClient {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public PublishResponse publish(PublishRequest request) {
            return PublishResponse.builder()
                    .messageId("message-" + calls.incrementAndGet())
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
