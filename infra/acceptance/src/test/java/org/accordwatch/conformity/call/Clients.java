package org.accordwatch.conformity.call;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;

/** The SDK's own clients, each of which tries every call once. */
public final class Clients {
    /** Where nearly all calls go. */
    public static final Region REGION = Region.EU_WEST_1;
    /** LocalStack takes every key but AWS's own for that of account 000000000000. */
    private static final AwsBasicCredentials CREDENTIALS = AwsBasicCredentials.create("test", "test");

    private Clients() {}

    public static SnsClient of(URI endpoint, Region region) {
        return SnsClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(CREDENTIALS))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(30)))
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
