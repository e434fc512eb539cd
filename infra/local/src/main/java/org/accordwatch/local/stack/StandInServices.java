package org.accordwatch.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.accordwatch.local.dynamodb.LocalDynamoDb;
import org.accordwatch.local.sns.SnsServer;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.sns.inbox.Received;

/** DynamoDB Local and the SNS stand-in, in this process and empty. */
public final class StandInServices implements Services {
    private final LocalDynamoDb dynamoDb;
    private final SnsServer sns;

    private StandInServices(LocalDynamoDb dynamoDb, SnsServer sns) {
        this.dynamoDb = dynamoDb;
        this.sns = sns;
    }

    /** @param clock decides when confirmation tokens run out */
    public static StandInServices start(Clock clock) {
        var dynamoDb = LocalDynamoDb.start();
        try {
            return new StandInServices(dynamoDb, SnsServer.start(0, clock));
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
