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
final class FaultyClients implements Clients {
    private final LocalClients local;
    private final Network network;
    private final SecretsManagerClient secrets;

    FaultyClients(LocalClients local, Network network) {
        this.local = local;
        this.network = network;
        this.secrets = LocalClients.pointed(SecretsManagerClient.builder(), URI.create("http://localhost"))
                .httpClientBuilder(_ -> new FaultyHttp(Service.SECRETS, new Vault(local), network))
                .overrideConfiguration(FaultyClients::atOnce)
                .build();
    }

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
        return secrets.getSecretValue(get -> get.secretId(arn)).secretString();
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
    private record Vault(LocalClients local) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return Service.json(
                            200,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("SecretString", local.secret())
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
