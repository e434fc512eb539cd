package org.accordwatch.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.dynamodb.LocalDynamoDb;
import org.accordwatch.local.sns.SnsServer;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.subscribing.Pace;

/** DynamoDB Local and the SNS stand-in, in this process and empty. */
public final class StandInServices implements Services {
    private final LocalDynamoDb dynamoDb;
    private final SnsServer sns;
    private final MovableClock clock;

    private StandInServices(LocalDynamoDb dynamoDb, SnsServer sns, MovableClock clock) {
        this.dynamoDb = dynamoDb;
        this.sns = sns;
        this.clock = clock;
    }

    /** @param clock what the SNS stand-in goes by; DynamoDB Local knows the machine's alone */
    public static StandInServices start(MovableClock clock) {
        var dynamoDb = LocalDynamoDb.start();
        try {
            return new StandInServices(dynamoDb, SnsServer.start(0, clock), clock);
        } catch (IOException e) {
            dynamoDb.close();
            throw new UncheckedIOException("The SNS stand-in could not listen.", e);
        }
    }

    @Override
    public URI dynamoDbEndpoint() {
        return dynamoDb.endpoint();
    }

    @Override
    public URI snsEndpoint() {
        return sns.endpoint();
    }

    @Override
    public List<Received> received() {
        return sns.inbox().messages();
    }

    @Override
    public Optional<MovableClock> clock() {
        return Optional.of(clock);
    }

    /** The stand-in takes calls as fast as they come. */
    @Override
    public Pace pace() {
        return () -> {};
    }

    @Override
    public Optional<Phones> phones() {
        return Optional.of(new StandInPhones(sns));
    }

    /** Makes SNS fail. */
    public Faults faults() {
        return sns.faults();
    }

    @Override
    public void awaitDelivered() throws InterruptedException {
        sns.awaitDelivered();
    }

    @Override
    public void close() {
        sns.close();
        dynamoDb.close();
    }
}
