package org.accordwatch.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Where services are, by what stands in a function's environment: AWS's own in the function's region, or what
 * <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS's variables for endpoints</a> name.
 *
 * @param credentials of whoever calls
 * @param variables of the environment: {@code AWS_REGION}, which Lambda sets, and {@code URL_SUFFIX}, the end of the names of the
 *     partition's hosts, which the template sets
 */
public record Routes(SdkHttpClient http, AwsCredentialsProvider credentials, Map<String, String> variables) {

    /** With the credentials that Lambda gives. */
    public static Routes of(SdkHttpClient http, Map<String, String> variables) {
        return new Routes(http, credentials(variables), variables);
    }

    /** From where Lambda says that they are, which it does for functions with a snapshot; from the environment otherwise. */
    private static AwsCredentialsProvider credentials(Map<String, String> variables) {
        return variables.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                ? ContainerCredentialsProvider.create()
                : EnvironmentVariableCredentialsProvider.create();
    }

    public Route dynamoDb() {
        return to("dynamodb", "AWS_ENDPOINT_URL_DYNAMODB");
    }

    public Route sns() {
        return to("sns", "AWS_ENDPOINT_URL_SNS");
    }

    public Route secrets() {
        return to("secretsmanager", "AWS_ENDPOINT_URL_SECRETS_MANAGER");
    }

    private Route to(String host, String variable) {
        var region = required("AWS_REGION");
        var endpoint = Stream.of(variable, "AWS_ENDPOINT_URL")
                .flatMap(name -> optional(name).stream())
                .findFirst()
                .orElseGet(() -> "https://" + host + "." + region + "." + required("URL_SUFFIX"));
        return new Route(http, credentials, region, URI.create(endpoint));
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException("the environment variable " + name + " is not set"));
    }
}
