package org.accordwatch.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * How a service is reached.
 *
 * @param http shared by all services: each with its own would set TLS up again
 * @param credentials of whoever calls
 * @param region that requests are signed for
 * @param endpoint where the service listens
 */
public record Route(SdkHttpClient http, AwsCredentialsProvider credentials, String region, URI endpoint) {

    public Route {
        if (endpoint.getRawPath().isEmpty()) {
            endpoint = endpoint.resolve("/");
        }
    }
}
