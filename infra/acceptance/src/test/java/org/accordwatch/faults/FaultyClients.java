package org.accordwatch.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import org.accordwatch.aws.DynamoDbCalls;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.SecretsCalls;
import org.accordwatch.aws.SnsCalls;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The functions' clients over a network where calls go wrong. They try as often as on Lambda, almost at once: what they would wait
 * meanwhile changes nothing here.
 */
final class FaultyClients implements Clients {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final LocalClients local;
    private final Network network;
    private final SecretsCalls secrets;

    FaultyClients(LocalClients local, Network network) {
        this.local = local;
        this.network = network;
        this.secrets = new SecretsCalls(
                LocalClients.route(
                        new FaultyHttp(Service.SECRETS, new Vault(local), network), URI.create("http://localhost")),
                hasty(Patience.SECRETS));
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return new DynamoDbCalls(
                LocalClients.route(http(Service.DYNAMODB), local.dynamoDbEndpoint()), hasty(Patience.DYNAMODB));
    }

    @Override
    public SnsClient sns() {
        return new SnsCalls(LocalClients.route(http(Service.SNS), local.snsEndpoint()), hasty(Patience.SNS));
    }

    @Override
    public String secret(String arn) {
        return secrets.getSecretValue(get -> get.secretId(arn)).secretString();
    }

    private SdkHttpClient http(Service service) {
        return new FaultyHttp(service, UrlConnectionHttpClient.create(), network);
    }

    /** As many tries, and no time that goes by otherwise than the network says. */
    private static Patience hasty(Patience patience) {
        return new Patience(LONG, LONG, patience.attempts(), Duration.ofMillis(1));
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
