package org.accordwatch.bench.match;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.Notify;
import org.accordwatch.alerting.Told;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.dynamodb.DynamoDbAlertLog;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.accordwatch.dynamodb.DynamoDbDigestNotes;
import org.accordwatch.dynamodb.DynamoDbOutbox;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
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

    private final Counting sns = new Counting();
    private final Clock clock = Clock.systemUTC();
    private final DynamoDbOutbox outbox;
    private final Recorder recorder;
    private final InOrder inOrder;

    /** @param agreements the name of the table, as is subscribers */
    Telling(DynamoDbClient client, String agreements, String subscribers) {
        this.outbox = new DynamoDbOutbox(client, agreements, clock);
        this.recorder = new Recorder(client, agreements);
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
                        new SettleAudiences(store, audiences, push, new Settle(store, topics, push, clock, _ -> {})),
                        new SnsPublisher(sns),
                        new AlertWriter(URI.create("https://accords.example.org")),
                        ABREAST));
    }

    /** Records one more change, of which nobody is told yet. */
    Told next() {
        int number = recorder.record();
        return outbox.changes(Population.LONDON, number, number).getFirst();
    }

    /** Tells of a change, and says how many messages SNS was given. */
    int tell(Told told) {
        sns.published.set(0);
        if (!inOrder.call(List.of(told)).equals(new InOrder.Outcome.Done())) {
            throw new IllegalStateException(told.ref() + " was not told of");
        }
        return sns.published.get();
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
