package org.accordwatch.local.stack;

import java.net.URI;
import java.time.Duration;
import org.accordwatch.aws.DynamoDbCalls;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.Route;
import org.accordwatch.aws.SnsCalls;
import org.accordwatch.handler.Clients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
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
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    /** Fifty requests at once take this machine longer than AWS, whose time-outs the functions have. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(20), Duration.ofMinutes(1), 4, Duration.ofMillis(100));

    @Override
    public DynamoDbClient dynamoDb() {
        return new DynamoDbCalls(route(UrlConnectionHttpClient.create(), dynamoDbEndpoint), PATIENCE);
    }

    @Override
    public SnsClient sns() {
        return new SnsCalls(route(UrlConnectionHttpClient.create(), snsEndpoint), PATIENCE);
    }

    @Override
    public String secret(String arn) {
        return secret;
    }

    /** The functions' way to an endpoint, with the region and the credentials that all services on this machine take. */
    public static Route route(SdkHttpClient http, URI endpoint) {
        return new Route(http, CREDENTIALS, Region.US_EAST_1.id(), endpoint);
    }

    /** Any client of the SDK's, pointed at an endpoint in the same way. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B pointed(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
