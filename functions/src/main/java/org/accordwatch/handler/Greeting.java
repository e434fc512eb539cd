package org.accordwatch.handler;

import java.time.Duration;
import java.util.function.Consumer;
import org.accordwatch.aws.DynamoDbCalls;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.Route;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Two calls to DynamoDB in nobody's name, so that all that a connection needs is loaded, TLS included. The service refuses them and
 * does nothing.
 */
final class Greeting {
    private static final Patience ONCE =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), 1, Duration.ofMillis(1));

    private Greeting() {}

    /** The second call goes by the connection of the first, and ends it: none outlives a snapshot. */
    static void send(Route dynamoDb) {
        var nobody = new Route(
                dynamoDb.http(), AnonymousCredentialsProvider.create(), dynamoDb.region(), dynamoDb.endpoint());
        try (var client = new DynamoDbCalls(nobody, ONCE)) {
            call(client, _ -> {});
            call(client, request -> request.putHeader("Connection", "close"));
        }
    }

    private static void call(DynamoDbCalls client, Consumer<AwsRequestOverrideConfiguration.Builder> request) {
        try {
            client.listTables(list -> list.limit(1).overrideConfiguration(request));
        } catch (SdkException _) {
            // Refused, as it should be, or not reached: the first real call will tell.
            return;
        }
    }
}
