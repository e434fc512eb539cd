package org.accordwatch.handler;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.accordwatch.alerting.DigestCalendar;
import org.accordwatch.alerting.InOrder;
import org.accordwatch.alerting.Notify;
import org.accordwatch.alerting.Outbox;
import org.accordwatch.alerting.Recover;
import org.accordwatch.alerting.RemindDeadlines;
import org.accordwatch.alerting.SendDigests;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.dynamodb.DynamoDbAgenda;
import org.accordwatch.dynamodb.DynamoDbAgreementReader;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.accordwatch.dynamodb.DynamoDbAlertLog;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.accordwatch.dynamodb.DynamoDbChangeArchive;
import org.accordwatch.dynamodb.DynamoDbClaims;
import org.accordwatch.dynamodb.DynamoDbDigestLog;
import org.accordwatch.dynamodb.DynamoDbDigestNotes;
import org.accordwatch.dynamodb.DynamoDbOutbox;
import org.accordwatch.dynamodb.DynamoDbReminderLog;
import org.accordwatch.dynamodb.DynamoDbSubscriptionStore;
import org.accordwatch.recording.AgreementReader;
import org.accordwatch.recording.AgreementStore;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.RecordChange;
import org.accordwatch.secretsmanager.SecretKeyRing;
import org.accordwatch.sns.SnsPublisher;
import org.accordwatch.sns.SnsPush;
import org.accordwatch.sns.SnsTopics;
import org.accordwatch.subscribing.ConfirmSubscription;
import org.accordwatch.subscribing.KeyRing;
import org.accordwatch.subscribing.ReadSubscription;
import org.accordwatch.subscribing.Subscribe;
import org.accordwatch.subscribing.SubscriptionStore;
import org.accordwatch.subscribing.Unsubscribe;

/** Puts the use cases together. The one place that knows ports and adapters; each function takes from it what it needs. */
public final class Wiring {
    private final Environment environment;
    private final Clients clients;
    private final Clock clock;
    private final SecureRandom random;

    public Wiring(Environment environment, Clients clients, Clock clock, SecureRandom random) {
        this.environment = environment;
        this.clients = clients;
        this.clock = clock;
        this.random = random;
    }

    /** The wiring of a function on Lambda. */
    static Wiring ofLambda() {
        return new Wiring(new Environment(System.getenv()), Clients.ofAws(), Clock.systemUTC(), new SecureRandom());
    }

    Clock clock() {
        return clock;
    }

    AgreementStore agreementStore() {
        return new DynamoDbAgreementStore(clients.dynamoDb(), environment.required("AGREEMENTS_TABLE"), clock);
    }

    AgreementReader agreementReader() {
        return new DynamoDbAgreementReader(clients.dynamoDb(), environment.required("AGREEMENTS_TABLE"));
    }

    RecordChange recordChange() {
        return new RecordChange(agreementStore(), clock, Pause.withJitter(random));
    }

    InOrder inOrder() {
        return new InOrder(outbox(), notifier());
    }

    Recover recover() {
        return new Recover(outbox(), notifier(), clock);
    }

    RemindDeadlines remindDeadlines() {
        var dynamoDb = clients.dynamoDb();
        var agreements = environment.required("AGREEMENTS_TABLE");
        var subscribers = environment.required("SUBSCRIBERS_TABLE");
        return new RemindDeadlines(
                new DynamoDbAgenda(dynamoDb, agreements),
                new DynamoDbChangeArchive(dynamoDb, agreements),
                new DynamoDbAudiences(dynamoDb, subscribers),
                new DynamoDbReminderLog(dynamoDb, subscribers, clock),
                new DynamoDbClaims(dynamoDb, subscribers, clock),
                new SnsPublisher(clients.sns()),
                new AlertWriter(environment.address("PUBLIC_URL")),
                recordChange(),
                clock);
    }

    SendDigests sendDigests() {
        var dynamoDb = clients.dynamoDb();
        var subscribers = environment.required("SUBSCRIBERS_TABLE");
        return new SendDigests(
                new DynamoDbDigestNotes(dynamoDb, subscribers, clock),
                new DynamoDbDigestLog(dynamoDb, subscribers, clock),
                new DynamoDbAlertLog(dynamoDb, subscribers, clock),
                new DynamoDbChangeArchive(dynamoDb, environment.required("AGREEMENTS_TABLE")),
                new DynamoDbClaims(dynamoDb, subscribers, clock),
                new SnsPublisher(clients.sns()),
                new AlertWriter(environment.address("PUBLIC_URL")),
                new DigestCalendar(environment.number("DIGEST_HOUR"), environment.zone("DIGEST_TIME_ZONE")),
                clock);
    }

    private Outbox outbox() {
        return new DynamoDbOutbox(clients.dynamoDb(), environment.required("AGREEMENTS_TABLE"), clock);
    }

    Notify notifier() {
        var dynamoDb = clients.dynamoDb();
        var table = environment.required("SUBSCRIBERS_TABLE");
        return new Notify(
                new DynamoDbAudiences(dynamoDb, table),
                new DynamoDbAlertLog(dynamoDb, table, clock),
                new DynamoDbDigestNotes(dynamoDb, table, clock),
                new SnsPublisher(clients.sns()),
                new AlertWriter(environment.address("PUBLIC_URL")));
    }

    Subscribe subscribe() {
        return new Subscribe(subscriptions(), audiences(), topics(), new SnsPush(clients.sns()), keys(), random, clock);
    }

    ConfirmSubscription confirmSubscription() {
        return new ConfirmSubscription(
                subscriptions(), audiences(), topics(), new SnsPush(clients.sns()), keys(), clock);
    }

    ReadSubscription readSubscription() {
        return new ReadSubscription(subscriptions(), new SnsPush(clients.sns()));
    }

    Unsubscribe unsubscribe() {
        return new Unsubscribe(subscriptions(), new SnsPush(clients.sns()));
    }

    private SubscriptionStore subscriptions() {
        return new DynamoDbSubscriptionStore(clients.dynamoDb(), environment.required("SUBSCRIBERS_TABLE"));
    }

    private DynamoDbAudiences audiences() {
        return new DynamoDbAudiences(clients.dynamoDb(), environment.required("SUBSCRIBERS_TABLE"));
    }

    private SnsTopics topics() {
        var settings = new SnsTopics.Settings(
                environment.required("TOPIC_PREFIX"),
                environment.optional("TOPICS_KEY"),
                environment.required("HOLDING_TOPIC_ARN"));
        return new SnsTopics(clients.sns(), settings);
    }

    private Supplier<KeyRing> keys() {
        var arn = environment.required("ENDPOINT_KEY_SECRET");
        return new SecretKeyRing(() -> clients.secret(arn), clock);
    }
}
