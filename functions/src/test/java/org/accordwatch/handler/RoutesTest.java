package org.accordwatch.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;

class RoutesTest {
    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

    @ParameterizedTest
    @CsvSource({
        "us-east-1, amazonaws.com",
        "eu-central-1, amazonaws.com",
        "us-gov-west-1, amazonaws.com",
        "cn-north-1, amazonaws.com.cn"
    })
    void servicesAreWhereTheSdkFindsThem(String region, String suffix) {
        var routes = routes(Map.of("AWS_REGION", region, "URL_SUFFIX", suffix));
        assertThat(routes.dynamoDb().endpoint().getHost())
                .isEqualTo(DynamoDbClient.serviceMetadata()
                        .endpointFor(Region.of(region))
                        .toString());
        assertThat(routes.sns().endpoint().getHost())
                .isEqualTo(SnsClient.serviceMetadata()
                        .endpointFor(Region.of(region))
                        .toString());
        assertThat(routes.secrets().endpoint().getHost())
                .isEqualTo(SecretsManagerClient.serviceMetadata()
                        .endpointFor(Region.of(region))
                        .toString());
        assertThat(routes.dynamoDb().endpoint()).hasScheme("https");
        assertThat(routes.dynamoDb().region()).isEqualTo(region);
    }

    @Test
    void aServicesOwnEndpointComesBeforeThatOfAll() {
        var routes = routes(Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ENDPOINT_URL", "http://localhost:4566",
                "AWS_ENDPOINT_URL_SNS", "http://localhost:1"));
        assertThat(routes.sns().endpoint()).hasPort(1);
        assertThat(routes.dynamoDb().endpoint()).hasPort(4566);
        assertThat(routes.secrets().endpoint()).hasPort(4566);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(routes(Map.of("URL_SUFFIX", "amazonaws.com"))::sns)
                .hasMessage("the environment variable AWS_REGION is not set");
        assertThatThrownBy(routes(Map.of("AWS_REGION", "us-east-1", "URL_SUFFIX", " "))::sns)
                .hasMessage("the environment variable URL_SUFFIX is not set");
    }

    /** With a snapshot credentials have to come from where they are renewed. What stands in the environment would be the snapshot's. */
    @Test
    void credentialsAreLambdas() {
        assertThat(Routes.of(HTTP, new Environment(Map.of("AWS_ACCESS_KEY_ID", "key")))
                        .credentials())
                .isInstanceOf(EnvironmentVariableCredentialsProvider.class);
        var restored = new Environment(Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9001/2021-04-23/credentials",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN", "token"));
        assertThat(Routes.of(HTTP, restored).credentials()).isInstanceOf(ContainerCredentialsProvider.class);
    }

    private static Routes routes(Map<String, String> variables) {
        return new Routes(HTTP, AnonymousCredentialsProvider.create(), new Environment(variables));
    }
}
