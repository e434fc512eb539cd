package org.accordwatch.local.stack;

import java.net.URI;
import java.time.Duration;
import org.accordwatch.handler.Clients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The functions' clients, pointed at services on this machine.
 *
 * @param secret what every secret holds
 */
public record LocalClients(URI dynamoDbEndpoint, URI snsEndpoint, String secret) implements Clients {

    @Override
    public DynamoDbClient dynamoDb() {
        return bounded(DynamoDbClient.builder(), dynamoDbEndpoint).build();
    }

    @Override
    public SnsClient sns() {
        return bounded(SnsClient.builder(), snsEndpoint).build();
    }

    @Override
    public String secret(String arn) {
        return secret;
    }

    /** Fifty requests at once take this machine longer than AWS, whose time-outs the functions have. */
    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B bounded(
            B builder, URI endpoint) {
        return pointed(builder, endpoint)
                .overrideConfiguration(config ->
                        config.apiCallAttemptTimeout(Duration.ofSeconds(20)).apiCallTimeout(Duration.ofMinutes(1)));
    }

    /** Any client, pointed at an endpoint, with the region and the credentials that all services on this machine take. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B pointed(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
