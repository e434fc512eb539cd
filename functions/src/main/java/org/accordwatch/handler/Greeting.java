package org.accordwatch.handler;

import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A request that asks for nothing, so that all that a connection with TLS needs is loaded. */
record Greeting(URI service) {

    static Greeting toDynamoDb() {
        var endpoint = DynamoDbClient.serviceMetadata().endpointFor(new DefaultAwsRegionProviderChain().getRegion());
        return new Greeting(URI.create("https://" + endpoint + "/"));
    }

    /** Whatever the answer is, or if there is none: that a service cannot be reached, the first real call will tell. */
    void send(SdkHttpClient http) {
        var request =
                SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(service).build();
        try {
            http.prepareRequest(HttpExecuteRequest.builder().request(request).build())
                    .call()
                    .responseBody()
                    .ifPresent(AbortableInputStream::abort);
        } catch (IOException _) {
            return;
        }
    }
}
