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
import org.accordwatch.dynamodb.DynamoDbLimits;
import org.accordwatch.dynamodb.DynamoDbOutbox;
import org.accordwatch.dynamodb.DynamoDbReminderLog;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
import org.accordwatch.recording.AgreementReader;
import org.accordwatch.recording.AgreementStore;
import org.accordwatch.recording.Pause;
import org.accordwatch.recording.RecordChange;
import org.accordwatch.secretsmanager.SecretKeyRing;
import org.accordwatch.sns.SnsPublisher;
import org.accordwatch.sns.SnsPush;
import org.accordwatch.sns.SnsTopics;
import org.accordwatch.subscribing.ChangeSubscription;
import org.accordwatch.subscribing.ConfirmSubscription;
import org.accordwatch.subscribing.Join;
import org.accordwatch.subscribing.KeyRing;
import org.accordwatch.subscribing.Limits;
import org.accordwatch.subscribing.Pace;
import org.accordwatch.subscribing.Push;
import org.accordwatch.subscribing.ReadSubscription;
import org.accordwatch.subscribing.Reconcile;
import org.accordwatch.subscribing.Settle;
import org.accordwatch.subscribing.SettleAudiences;
import org.accordwatch.subscribing.Subscribe;
import org.accordwatch.subscribing.SubscriberStore;
import org.accordwatch.subscribing.Unsubscribe;
import org.accordwatch.subscribing.channel.Channels;

/** Puts the use cases together. The one place that knows ports and adapters; each function takes from it what it needs. */
public final class Wiring {
    private final Environment environment;
    private final Clients clients;
    private final Clock clock;
    private final SecureRandom random;
    private final Pace pace;

    /** @param pace what bulk work keeps to, as the services behind the clients allow it */
    public Wiring(Environment environment, Clients clients, Clock clock, SecureRandom random, Pace pace) {
        this.environment = environment;
        this.clients = clients;
        this.clock = clock;
        this.random = random;
        this.pace = pace;
    }

    /** The wiring of a function on Lambda. */
    static Wiring ofLambda() {
        return new Wiring(
                new Environment(System.getenv()),
                Clients.ofAws(),
                Clock.systemUTC(),
                new SecureRandom(),
                Pace.gentle());
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
        return new RecordChange(agreementStore(), clock, pause());
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
        return new RemindDeadlines(
                new DynamoDbAgenda(dynamoDb, agreements),
                new DynamoDbChangeArchive(dynamoDb, agreements),
                audiences(),
                new DynamoDbReminderLog(dynamoDb, subscribersTable(), clock),
                new DynamoDbClaims(dynamoDb, subscribersTable(), clock),
                roll(),
                new SnsPublisher(clients.sns()),
                new AlertWriter(environment.address("PUBLIC_URL")),
                recordChange(),
                clock);
    }

    SendDigests sendDigests() {
        var dynamoDb = clients.dynamoDb();
        return new SendDigests(
                new DynamoDbDigestNotes(dynamoDb, subscribersTable(), clock),
                new DynamoDbDigestLog(dynamoDb, subscribersTable(), clock),
                new DynamoDbAlertLog(dynamoDb, subscribersTable(), clock),
                new DynamoDbChangeArchive(dynamoDb, environment.required("AGREEMENTS_TABLE")),
                new DynamoDbClaims(dynamoDb, subscribersTable(), clock),
                roll(),
                new SnsPublisher(clients.sns()),
                new AlertWriter(environment.address("PUBLIC_URL")),
                new DigestCalendar(environment.number("DIGEST_HOUR"), environment.zone("DIGEST_TIME_ZONE")),
                clock);
    }

    private Outbox outbox() {
        return new DynamoDbOutbox(clients.dynamoDb(), environment.required("AGREEMENTS_TABLE"), clock);
    }

    Notify notifier() {
        return new Notify(
                audiences(),
                new DynamoDbAlertLog(clients.dynamoDb(), subscribersTable(), clock),
                new DynamoDbDigestNotes(clients.dynamoDb(), subscribersTable(), clock),
                roll(),
                new SnsPublisher(clients.sns()),
                new AlertWriter(environment.address("PUBLIC_URL")));
    }

    /** The channels, with what the operator allows of them. */
    Channels channels() {
        return Channels.of(environment.words("SMS_COUNTRIES"));
    }

    Subscribe subscribe() {
        return new Subscribe(subscribers(), join(), topics(), push(), limits(), keys(), random, clock);
    }

    ConfirmSubscription confirmSubscription() {
        return new ConfirmSubscription(subscribers(), settle(), keys(), clock, pause());
    }

    ReadSubscription readSubscription() {
        return new ReadSubscription(subscribers(), topics(), push());
    }

    ChangeSubscription changeSubscription() {
        return new ChangeSubscription(subscribers(), join(), settle(), limits(), clock);
    }

    Unsubscribe unsubscribe() {
        return new Unsubscribe(subscribers(), settle(), push(), pause());
    }

    Reconcile reconcile() {
        return new Reconcile(subscribers(), audiences(), topics(), push(), settle(), roll(), keys(), clock, pace);
    }

    private Join join() {
        return new Join(subscribers(), audiences(), topics(), push(), pause());
    }

    private Settle settle() {
        return new Settle(subscribers(), topics(), push(), clock, pause());
    }

    private SettleAudiences roll() {
        return new SettleAudiences(subscribers(), audiences(), push(), settle());
    }

    private Pause pause() {
        return Pause.withJitter(random);
    }

    private SubscriberStore subscribers() {
        return new DynamoDbSubscriberStore(clients.dynamoDb(), subscribersTable(), channels(), clock);
    }

    private DynamoDbAudiences audiences() {
        return new DynamoDbAudiences(clients.dynamoDb(), subscribersTable(), clock);
    }

    private Limits limits() {
        return new DynamoDbLimits(clients.dynamoDb(), subscribersTable(), clock);
    }

    private Push push() {
        return new SnsPush(clients.sns());
    }

    private SnsTopics topics() {
        var settings = new SnsTopics.Settings(
                environment.required("TOPIC_PREFIX"),
                environment.optional("TOPICS_KEY"),
                environment.required("HOLDING_TOPIC_ARN"));
        return new SnsTopics(clients.sns(), settings, random);
    }

    private Supplier<KeyRing> keys() {
        var arn = environment.required("ENDPOINT_KEY_SECRET");
        return new SecretKeyRing(() -> clients.secret(arn), clock);
    }

    private String subscribersTable() {
        return environment.required("SUBSCRIBERS_TABLE");
    }
}
