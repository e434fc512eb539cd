package org.accordwatch.local.stack;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.subscribing.Pace;

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

    /**
     * The clock that these services go by, where it can be moved; a stack on them goes by it, too. Services that others wrote go by
     * clocks of their own.
     */
    default Optional<MovableClock> clock() {
        return Optional.empty();
    }

    /** The pace at which these services let themselves be called in bulk: AWS's, unless they set no limits. */
    default Pace pace() {
        return Pace.gentle();
    }

    /** What holders of numbers can do there beside reading their texts; empty where nobody can act for them. */
    default Optional<Phones> phones() {
        return Optional.empty();
    }

    /** What reached people and webhooks, oldest first, as far as these services show it. */
    List<Received> received();

    /** Returns when everything that SNS accepted has arrived. */
    void awaitDelivered() throws InterruptedException;

    @Override
    void close();
}
