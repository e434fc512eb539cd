package org.accordwatch.handler;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.accordwatch.alerting.AlertLog;
import org.accordwatch.alerting.Publisher;
import org.accordwatch.alerting.ReminderLog;
import org.accordwatch.dynamodb.DynamoDbAgenda;
import org.accordwatch.dynamodb.DynamoDbAgreementReader;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.accordwatch.dynamodb.DynamoDbAlertLog;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.accordwatch.dynamodb.DynamoDbCensus;
import org.accordwatch.dynamodb.DynamoDbChangeArchive;
import org.accordwatch.dynamodb.DynamoDbClaims;
import org.accordwatch.dynamodb.DynamoDbDigestLog;
import org.accordwatch.dynamodb.DynamoDbDigestNotes;
import org.accordwatch.dynamodb.DynamoDbLimits;
import org.accordwatch.dynamodb.DynamoDbOutbox;
import org.accordwatch.dynamodb.DynamoDbReminderLog;
import org.accordwatch.dynamodb.DynamoDbSubscriberStore;
import org.accordwatch.secretsmanager.SecretKeyRing;
import org.accordwatch.sns.SnsPublisher;
import org.accordwatch.sns.SnsPush;
import org.accordwatch.sns.SnsTopics;
import org.accordwatch.subscribing.KeyRing;
import org.accordwatch.subscribing.Push;
import org.accordwatch.subscribing.channel.Channels;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** What stands behind the ports: the stores in DynamoDB, the push through SNS, the secret. A function has one client of each service. */
final class Adapters {
    private final Environment environment;
    private final Once<DynamoDbClient> dynamoDb;
    private final Once<SnsClient> sns;
    private final Clients clients;
    private final Clock clock;
    private final SecureRandom random;

    Adapters(Environment environment, Clients clients, Clock clock, SecureRandom random) {
        this.environment = environment;
        this.dynamoDb = new Once<>(clients::dynamoDb);
        this.sns = new Once<>(clients::sns);
        this.clients = clients;
        this.clock = clock;
        this.random = random;
    }

    DynamoDbAgreementStore agreementStore() {
        return new DynamoDbAgreementStore(dynamoDb.get(), agreementsTable(), clock);
    }

    DynamoDbAgreementReader agreementReader() {
        return new DynamoDbAgreementReader(dynamoDb.get(), agreementsTable());
    }

    DynamoDbChangeArchive changeArchive() {
        return new DynamoDbChangeArchive(dynamoDb.get(), agreementsTable());
    }

    DynamoDbAgenda agenda() {
        return new DynamoDbAgenda(dynamoDb.get(), agreementsTable());
    }

    DynamoDbOutbox outbox() {
        return new DynamoDbOutbox(dynamoDb.get(), agreementsTable(), clock);
    }

    AlertLog alertLog() {
        return new DynamoDbAlertLog(dynamoDb.get(), subscribersTable(), clock);
    }

    ReminderLog reminderLog() {
        return new DynamoDbReminderLog(dynamoDb.get(), subscribersTable(), clock);
    }

    DynamoDbDigestNotes digestNotes() {
        return new DynamoDbDigestNotes(dynamoDb.get(), subscribersTable(), clock);
    }

    DynamoDbDigestLog digestLog() {
        return new DynamoDbDigestLog(dynamoDb.get(), subscribersTable(), clock);
    }

    DynamoDbClaims claims() {
        return new DynamoDbClaims(dynamoDb.get(), subscribersTable(), clock);
    }

    DynamoDbAudiences audiences() {
        return new DynamoDbAudiences(dynamoDb.get(), subscribersTable(), clock);
    }

    DynamoDbSubscriberStore subscribers(Channels channels) {
        return new DynamoDbSubscriberStore(dynamoDb.get(), subscribersTable(), channels, clock);
    }

    DynamoDbCensus census(Channels channels) {
        return new DynamoDbCensus(dynamoDb.get(), subscribersTable(), channels);
    }

    DynamoDbLimits limits() {
        return new DynamoDbLimits(dynamoDb.get(), subscribersTable(), clock);
    }

    Publisher publisher() {
        return new SnsPublisher(sns.get());
    }

    Push push() {
        return new SnsPush(sns.get());
    }

    SnsTopics topics() {
        var settings = new SnsTopics.Settings(
                environment.required("TOPIC_PREFIX"),
                environment.optional("TOPICS_KEY"),
                environment.required("HOLDING_TOPIC_ARN"));
        return new SnsTopics(sns.get(), settings, random);
    }

    Supplier<KeyRing> keys() {
        var arn = environment.required("ENDPOINT_KEY_SECRET");
        return new SecretKeyRing(() -> clients.secret(arn), clock);
    }

    private String agreementsTable() {
        return environment.required("AGREEMENTS_TABLE");
    }

    private String subscribersTable() {
        return environment.required("SUBSCRIBERS_TABLE");
    }
}
