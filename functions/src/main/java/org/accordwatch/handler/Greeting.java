package org.accordwatch.handler;

import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Two calls to DynamoDB in nobody's name, so that all that a connection needs is loaded, TLS included. The service refuses them and
 * does nothing.
 */
final class Greeting {
    private static final Patience ONCE =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), 1, Duration.ofMillis(1));

    private Greeting() {}

    /** The second call goes by the connection of the first, and ends it: none outlives a snapshot. */
    static void send(SdkHttpClient http) {
        try (var client = DynamoDbClient.builder()
                .httpClient(http)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(ONCE::bound)
                .build()) {
            call(client, _ -> {});
            call(client, request -> request.putHeader("Connection", "close"));
        }
    }

    private static void call(DynamoDbClient client, Consumer<AwsRequestOverrideConfiguration.Builder> request) {
        try {
            client.listTables(list -> list.limit(1).overrideConfiguration(request));
        } catch (SdkException _) {
            // Refused, as it should be, or not reached: the first real call will tell.
            return;
        }
    }
}
