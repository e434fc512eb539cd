package org.accordwatch.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.LegacyRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The functions' clients over a network where calls go wrong. They try as often as the SDK does by itself, at once: what it would wait
 * meanwhile changes nothing here.
 */
record FaultyClients(LocalClients local, Network network) implements Clients {

    @Override
    public DynamoDbClient dynamoDb() {
        return LocalClients.pointed(DynamoDbClient.builder(), local.dynamoDbEndpoint())
                .httpClientBuilder(_ -> http(Service.DYNAMODB))
                .overrideConfiguration(FaultyClients::atOnce)
                .build();
    }

    @Override
    public SnsClient sns() {
        return LocalClients.pointed(SnsClient.builder(), local.snsEndpoint())
                .httpClientBuilder(_ -> http(Service.SNS))
                .overrideConfiguration(FaultyClients::atOnce)
                .build();
    }

    @Override
    public String secret(String arn) {
        var http = new FaultyHttp(Service.SECRETS, new Vault(local.secret(arn)), network);
        try (var client = LocalClients.pointed(SecretsManagerClient.builder(), URI.create("http://localhost"))
                .httpClientBuilder(_ -> http)
                .overrideConfiguration(FaultyClients::atOnce)
                .build()) {
            return client.getSecretValue(get -> get.secretId(arn)).secretString();
        }
    }

    private SdkHttpClient http(Service service) {
        return new FaultyHttp(service, UrlConnectionHttpClient.create(), network);
    }

    private static void atOnce(ClientOverrideConfiguration.Builder config) {
        config.retryStrategy(FaultyClients::atOnce);
    }

    /** The brake that clients put on after many failures is off, since one seed would feel what went wrong in another. */
    private static void atOnce(RetryStrategy.Builder<?, ?> retries) {
        retries.backoffStrategy(BackoffStrategy.retryImmediately());
        retries.throttlingBackoffStrategy(BackoffStrategy.retryImmediately());
        switch (retries) {
            case StandardRetryStrategy.Builder standard -> standard.circuitBreakerEnabled(false);
            case LegacyRetryStrategy.Builder legacy -> legacy.circuitBreakerEnabled(false);
            default -> {}
        }
    }

    /** A Secrets Manager with one secret in it. */
    private record Vault(String secret) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return Service.json(
                            200,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("SecretString", secret)
                                    .toString());
                }

                @Override
                public void abort() {
                    // It answers at once.
                }
            };
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
