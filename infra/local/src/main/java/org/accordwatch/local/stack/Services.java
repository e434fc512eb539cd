package org.accordwatch.local.stack;

import java.net.URI;
import java.util.List;
import org.accordwatch.local.sns.inbox.Received;

/**
 * The services that a stack runs on: a DynamoDB with streams and an SNS, whoever wrote them. The stack makes its tables and topics
 * there itself, and closes the services when it closes.
 */
public interface Services extends AutoCloseable {

    /** Where DynamoDB and its streams answer. */
    URI dynamoDbEndpoint();

    URI snsEndpoint();

    /** The name to give to a table. Services that hold other things too make it one that nobody else has. */
    default String tableName(String name) {
        return name;
    }

    /** What reached people and webhooks, oldest first, as far as these services show it. */
    List<Received> received();

    /** Returns when everything that SNS accepted has arrived. */
    void awaitDelivered() throws InterruptedException;

    @Override
    void close();
}
