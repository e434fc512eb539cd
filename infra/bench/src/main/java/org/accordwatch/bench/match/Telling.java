package org.accordwatch.bench.match;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.BindingNature;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Opening;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Product;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Source;
import org.accordwatch.agreement.Talks;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.Notify;
import org.accordwatch.alerting.Told;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.accordwatch.dynamodb.DynamoDbAlertLog;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.accordwatch.dynamodb.DynamoDbDigestNotes;
import org.accordwatch.dynamodb.DynamoDbOutbox;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.RecordChange;
import org.accordwatch.sns.SnsPublisher;
import org.accordwatch.sns.SnsPush;
import org.accordwatch.sns.SnsTopics;
import org.accordwatch.subscribing.Settle;
import org.accordwatch.subscribing.SettleAudiences;
import org.accordwatch.subscribing.channel.Channels;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** Records changes of the London framework and tells of them, by the use cases and stores that are deployed; SNS only counts. */
final class Telling {
    private static final int ABREAST = 8;
    private static final List<Source> SOURCES =
            List.of(new Source("Ministry of Commerce", "Remarks", Optional.empty(), true, Optional.empty()));

    private final Counting sns = new Counting();
    private final Clock clock = Clock.systemUTC();
    private final DynamoDbOutbox outbox;
    private final RecordChange recordChange;
    private final InOrder inOrder;
    private int recorded;

    /** @param agreements the name of the table, as is subscribers */
    Telling(DynamoDbClient client, String agreements, String subscribers) {
        this.outbox = new DynamoDbOutbox(client, agreements, clock);
        var store = new DynamoDbAgreementStore(client, agreements, clock);
        store.open(Agreement.opened(new Opening(
                Population.LONDON,
                "London framework",
                BindingNature.POLITICAL,
                List.of(new Party("US"), new Party("CN")),
                AgreementStatus.NEGOTIATION,
                List.of(product("2846"), product("8505"), product("8542")),
                SOURCES,
                Optional.empty(),
                clock.instant(),
                "editor")));
        this.recordChange = new RecordChange(store, clock, _ -> {});
        this.inOrder = inOrder(client, subscribers);
    }

    private InOrder inOrder(DynamoDbClient client, String subscribers) {
        var audiences = new DynamoDbAudiences(client, subscribers, clock);
        var store = new DynamoDbSubscriberStore(client, subscribers, Channels.of(Set.of()), clock);
        var random = new SecureRandom();
        var topics = new SnsTopics(sns, new SnsTopics.Settings("accordwatch-", Optional.empty(), "holding"), random);
        var push = new SnsPush(sns);
        return new InOrder(
                outbox,
                new Notify(
                        audiences,
                        new DynamoDbAlertLog(client, subscribers, clock),
                        new DynamoDbDigestNotes(client, subscribers, clock),
                        new SettleAudiences(
                                store, audiences, push, new Settle(store, topics, push, clock, _ -> {})),
                        new SnsPublisher(sns),
                        new AlertWriter(URI.create("https://accords.example.org")),
                        ABREAST));
    }

    /** Records one more change, of which nobody is told yet. */
    Told next() {
        recorded++;
        var report = new Report(
                new Talks(Talks.Phase.OPENED, "London"),
                Instant.parse("2025-06-09T08:00:00Z"),
                "Talks on export controls open.",
                SOURCES,
                List.of());
        var request = new RecordChange.Request(
                Population.LONDON, report, new IdempotencyKey("key-" + recorded), "fingerprint", "editor");
        recordChange.call(request);
        return outbox.changes(new AgreementId(Population.LONDON.toString()), recorded, recorded)
                .getFirst();
    }

    /** Tells of a change, and says how many messages SNS was given. */
    int tell(Told told) {
        sns.published.set(0);
        if (!inOrder.call(List.of(told)).equals(new InOrder.Outcome.Done())) {
            throw new IllegalStateException(told.ref() + " was not told of");
        }
        return sns.published.get();
    }

    private static Product product(String code) {
        return new Product(new HsCode(code), "Product " + code);
    }

    /** An SNS that takes messages, and nothing else. */
    private static final class Counting implements SnsClient {
        private final AtomicInteger published = new AtomicInteger();

        @Override
        public PublishResponse publish(PublishRequest request) {
            return PublishResponse.builder()
                    .messageId("message-" + published.incrementAndGet())
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
