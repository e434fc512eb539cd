package org.accordwatch.handler;

import software.amazon.awssdk.http.SdkHttpClient;
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
        return over(Patience.http());
    }

    /** The same by one HTTP client: each service with its own would set TLS up again. */
    static Clients over(SdkHttpClient http) {
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return DynamoDbClient.builder()
                        .httpClient(http)
                        .overrideConfiguration(Patience.DYNAMODB::bound)
                        .build();
            }

            @Override
            public SnsClient sns() {
                return SnsClient.builder()
                        .httpClient(http)
                        .overrideConfiguration(Patience.SNS::bound)
                        .build();
            }

            @Override
            public String secret(String arn) {
                try (var client = SecretsManagerClient.builder()
                        .httpClient(http)
                        .overrideConfiguration(Patience.SECRETS::bound)
                        .build()) {
                    return client.getSecretValue(get -> get.secretId(arn)).secretString();
                }
            }
        };
    }
}
