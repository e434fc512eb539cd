package org.accordwatch.local.sns;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.delivery.Retries;
import org.accordwatch.local.sns.inbox.Received;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;

/** A stand-in for one test, and the SDK's own client to it, which tries every call once. */
final class Sns implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("http://\\S+");

    final MutableClock clock = new MutableClock();
    final SnsServer server;
    final SnsClient client;

    private final HttpClient http = HttpClient.newHttpClient();

    Sns() throws IOException {
        server = SnsServer.start(0, clock, new Retries(2, Duration.ofMillis(5)));
        client = client(Region.EU_CENTRAL_1, Duration.ofSeconds(10));
    }

    SnsClient client(Region region, Duration timeout) {
        return SnsClient.builder()
                .endpointOverride(server.endpoint())
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(
                        UrlConnectionHttpClient.builder().socketTimeout(timeout).build())
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    String topic(String name) {
        return client.createTopic(create -> create.name(name)).topicArn();
    }

    /** Subscribes and gives the ARN, be the subscription pending or not. */
    String subscribe(String topicArn, String protocol, String endpoint) {
        return client.subscribe(subscribe -> subscribe
                        .topicArn(topicArn)
                        .protocol(protocol)
                        .endpoint(endpoint)
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    /** Subscribes an address and follows the link that it gets. */
    String subscribeAndConfirm(String topicArn, String address) throws Exception {
        String arn = subscribe(topicArn, "email", address);
        List<Received> mails = inboxOf(address);
        get(linkIn(mails.getLast()));
        return arn;
    }

    List<Received> inbox() throws InterruptedException {
        server.awaitDelivered();
        return server.inbox().messages();
    }

    List<Received> inboxOf(String to) throws InterruptedException {
        server.awaitDelivered();
        return server.inbox().messagesTo(to);
    }

    static String linkIn(Received message) {
        Matcher link = LINK.matcher(message.body());
        if (!link.find()) {
            throw new IllegalStateException("No link in: " + message.body());
        }
        return link.group();
    }

    static String tokenIn(String link) {
        return link.substring(link.indexOf("Token=") + "Token=".length());
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=key/20260301/eu-central-1/sns/aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        http.close();
        server.close();
    }
}
