package org.accordwatch.handler;

import java.net.URI;
import org.accordwatch.aws.Route;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Where services are, by what stands in a function's environment: AWS's own in the function's region, or what
 * <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS's variables for endpoints</a> name.
 *
 * @param credentials of whoever calls
 * @param environment with {@code AWS_REGION}, which Lambda sets, and {@code URL_SUFFIX}, the end of the names of the partition's hosts,
 *     which the template sets
 */
public record Routes(SdkHttpClient http, AwsCredentialsProvider credentials, Environment environment) {

    /** With the credentials that Lambda gives. */
    static Routes of(SdkHttpClient http, Environment environment) {
        return new Routes(http, credentials(environment), environment);
    }

    /** From where Lambda says that they are, which it does for functions with a snapshot; from the environment otherwise. */
    private static AwsCredentialsProvider credentials(Environment environment) {
        return environment.optional("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent()
                ? ContainerCredentialsProvider.create()
                : EnvironmentVariableCredentialsProvider.create();
    }

    Route dynamoDb() {
        return to("dynamodb", "AWS_ENDPOINT_URL_DYNAMODB");
    }

    Route sns() {
        return to("sns", "AWS_ENDPOINT_URL_SNS");
    }

    Route secrets() {
        return to("secretsmanager", "AWS_ENDPOINT_URL_SECRETS_MANAGER");
    }

    private Route to(String host, String variable) {
        var region = environment.required("AWS_REGION");
        var endpoint = environment
                .optional(variable)
                .or(() -> environment.optional("AWS_ENDPOINT_URL"))
                .orElseGet(() -> "https://" + host + "." + region + "." + environment.required("URL_SUFFIX"));
        return new Route(http, credentials, region, URI.create(endpoint));
    }
}
