package org.accordwatch.webhook;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The way from SNS's host to the stand-in, for the request that gets the certificate. AWS's own checks of the address come
 * before it, those of the certificate after it; only TLS to that host is left out.
 */
final class Certificates implements SdkHttpClient {
    /** How many of the next requests get no answer. */
    final AtomicInteger outages = new AtomicInteger();

    private final SdkHttpClient client = UrlConnectionHttpClient.create();
    private final URI sns;
    private final URI standIn;

    Certificates(URI sns, URI standIn) {
        this.sns = sns;
        this.standIn = standIn;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        SdkHttpRequest asked = request.httpRequest();
        if (!asked.host().equals(sns.getHost())) {
            throw new IllegalStateException("The certificate was to come from " + asked.host());
        }
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return new Outage();
        }
        SdkHttpRequest led = asked.toBuilder()
                .protocol(standIn.getScheme())
                .host(standIn.getHost())
                .port(standIn.getPort())
                .build();
        return client.prepareRequest(HttpExecuteRequest.builder().request(led).build());
    }

    @Override
    public void close() {
        client.close();
    }

    private record Outage() implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() throws IOException {
            throw new IOException("No answer");
        }

        @Override
        public void abort() {}
    }
}
