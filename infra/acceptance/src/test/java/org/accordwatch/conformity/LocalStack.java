package org.accordwatch.conformity;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.accordwatch.conformity.call.Clients;
import org.accordwatch.conformity.call.Receiver;
import org.accordwatch.conformity.call.Sns;
import org.accordwatch.engine.LocalStackEngine;
import software.amazon.awssdk.services.sns.SnsClient;

/** LocalStack, seen through its own pages: those of its SES, which sends SNS's e-mails, and of its SNS. */
final class LocalStack implements Sns {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** LocalStack does not say when its deliveries are done; nothing comes any more after so long without news. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private static final String LAST_TO_COME = "+33699999999";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalStackEngine engine;
    private final Receiver receiver;
    private final SnsClient client;

    private LocalStack(LocalStackEngine engine, Receiver receiver) {
        this.engine = engine;
        this.receiver = receiver;
        this.client = Clients.of(engine.endpoint(), Clients.REGION);
    }

    static LocalStack start() throws IOException {
        Receiver receiver = ContainersHost.receiver();
        LocalStack started = new LocalStack(LocalStackEngine.start(), receiver);
        started.openPages();
        return started;
    }

    /** LocalStack shows a service's pages once the service was called. */
    private void openPages() {
        client.listTopics();
        send(HttpRequest.newBuilder(endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260301/" + Clients.REGION.id()
                                + "/ses/aws4_request, SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofString("Action=ListIdentities&Version=2010-12-01")));
    }

    @Override
    public URI endpoint() {
        return engine.endpoint();
    }

    @Override
    public Receiver receiver() {
        return receiver;
    }

    @Override
    public List<Mail> mails(String address) {
        return stream(page("/_aws/ses").path("messages"))
                .filter(mail -> mail.at("/Destination/ToAddresses/0").asText().equals(address))
                .map(mail -> new Mail(
                        mail.path("Subject").asText(),
                        mail.at("/Body/text_part").asText()))
                .toList();
    }

    /** LocalStack's source: "Those are not sent for email". */
    @Override
    public int questionsMailed(String address) {
        return 0;
    }

    @Override
    public List<String> texts(String number) {
        return stream(texts().path(number))
                .map(text -> text.path("Message").asText())
                .toList();
    }

    private JsonNode texts() {
        return page("/_aws/sns/sms-messages?accountId=000000000000&region=" + Clients.REGION.id())
                .path("sms_messages");
    }

    @Override
    public String token(String subscriptionArn, String address) {
        return page("/_aws/sns/subscription-tokens/" + subscriptionArn)
                .path("subscription_token")
                .asText();
    }

    @Override
    public void optOut(String number) {
        send(HttpRequest.newBuilder(endpoint().resolve("/_aws/sns/phone-opt-outs"))
                .POST(BodyPublishers.ofString("{\"phoneNumber\":\"" + number + "\"}")));
    }

    /** Its deliveries are made by a few threads side by side, so one that was asked for last comes last or nearly so. */
    @Override
    public void settle() {
        String last = UUID.randomUUID().toString();
        client.publish(publish -> publish.phoneNumber(LAST_TO_COME).message(last));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> texts(LAST_TO_COME).contains(last));
        int[] seen = {-1};
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .during(QUIET)
                .until(() -> {
                    int before = seen[0];
                    seen[0] = arrived();
                    return before == seen[0];
                });
    }

    private int arrived() {
        int texts = stream(texts()).mapToInt(JsonNode::size).sum();
        return texts + page("/_aws/ses").path("messages").size() + receiver.count();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private JsonNode page(String path) {
        try {
            return json.readTree(send(HttpRequest.newBuilder(endpoint().resolve(path))));
        } catch (IOException e) {
            throw new UncheckedIOException("LocalStack shows no JSON at " + path, e);
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("LocalStack does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("LocalStack's answer was not awaited.", e);
        }
    }

    @Override
    public void close() {
        client.close();
        http.close();
        engine.close();
        receiver.close();
    }
}
