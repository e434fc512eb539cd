package org.accordwatch.handler;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The remote services. Each client is made when a function first asks for it. */
public interface Clients {

    DynamoDbClient dynamoDb();

    SnsClient sns();

    /** The text of a secret. */
    String secret(String arn);

    /** AWS's services, or whatever stands at the endpoints that the SDK reads from its own environment variables. */
    static Clients ofAws() {
        // One for all: each of its own would set TLS up again.
        var http = http();
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return DynamoDbClient.builder()
                        .httpClient(http)
                        .overrideConfiguration(Clients::bounded)
                        .build();
            }

            @Override
            public SnsClient sns() {
                return SnsClient.builder()
                        .httpClient(http)
                        .overrideConfiguration(Clients::bounded)
                        .build();
            }

            @Override
            public String secret(String arn) {
                try (var client = SecretsManagerClient.builder()
                        .httpClient(http)
                        .overrideConfiguration(Clients::bounded)
                        .build()) {
                    return client.getSecretValue(get -> get.secretId(arn)).secretString();
                }
            }
        };
    }

    /** A call that hangs is given up and tried again well within the function's own time-out. */
    static void bounded(ClientOverrideConfiguration.Builder config) {
        config.apiCallAttemptTimeout(Duration.ofSeconds(2)).apiCallTimeout(Duration.ofSeconds(7));
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(Duration.ofSeconds(2))
                .build();
    }
}
