package org.accordwatch.acceptance.backend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.accordwatch.engine.LocalStackEngine;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.stack.Services;
import org.accordwatch.subscribing.Pace;

/** LocalStack's DynamoDB and SNS, and what it shows of the messages that reached people: first the mails, then the texts. */
final class LocalStackServices implements Services {
    /** Nobody's: the texts to it tell that what was published before is under way. */
    private static final String MARKER_NUMBER = "+12025550190";

    private final LocalStackEngine engine;
    private final FaultProxy proxy;

    LocalStackServices(LocalStackEngine engine, FaultProxy proxy) {
        this.engine = engine;
        this.proxy = proxy;
    }

    @Override
    public URI dynamoDbEndpoint() {
        return engine.endpoint();
    }

    @Override
    public URI snsEndpoint() {
        return proxy.endpoint();
    }

    /** LocalStack has no quotas. */
    @Override
    public Pace pace() {
        return () -> {};
    }

    @Override
    public List<Received> received() {
        return Stream.concat(mails(), texts().map(LocalStackServices::text)).toList();
    }

    /** LocalStack hands messages to threads in their order; when a last one has arrived, all others have been begun. */
    @Override
    public void awaitDelivered() {
        var marker = UUID.randomUUID().toString();
        try (var subscribers = new Subscribers(engine.endpoint())) {
            subscribers
                    .sns()
                    .publish(publish -> publish.phoneNumber(MARKER_NUMBER).message(marker));
        }
        await("LocalStack's threads")
                .until(() ->
                        texts().anyMatch(text -> text.path("Message").asText().equals(marker)));
        Arrivals.awaitQuiet(() -> received().size());
    }

    @Override
    public void close() {
        proxy.close();
        engine.close();
    }

    /** There is no such page before LocalStack has sent its first mail. */
    private Stream<Received> mails() {
        return Web.find(engine.endpoint().resolve("/_aws/ses")).stream()
                .flatMap(page -> stream(page.path("messages")))
                .map(LocalStackServices::mail);
    }

    private Stream<JsonNode> texts() {
        return stream(Web.json(engine.endpoint().resolve("/_aws/sns/sms-messages"))
                        .path("sms_messages"))
                .flatMap(LocalStackServices::stream);
    }

    /** The subject is LocalStack's own, the same for all mails; on AWS it is that of the Publish call. */
    private static Received mail(JsonNode mail) {
        return new Received(
                LocalDateTime.parse(mail.path("Timestamp").asText()).toInstant(ZoneOffset.UTC),
                Channel.EMAIL,
                mail.path("Destination").path("ToAddresses").path(0).asText(),
                Type.ALERT,
                Optional.empty(),
                mail.path("Body").path("text_part").asText(),
                Optional.empty());
    }

    /** Texts have no time. One that was published to no topic went to the number alone: it is a code. */
    private static Received text(JsonNode text) {
        var topic = Optional.of(text.path("TopicArn").asText("")).filter(arn -> !arn.isEmpty() && !arn.equals("null"));
        var message = text.path("Message").asText();
        return new Received(
                Instant.EPOCH,
                Channel.SMS,
                text.path("PhoneNumber").asText(),
                topic.isPresent() ? Type.ALERT : Type.CODE,
                Optional.empty(),
                topic.isPresent() ? unquoted(message) : message,
                topic);
    }

    /**
     * LocalStack 4.14.0 sends the text for SMS out of a {@code MessageStructure=json} as a JSON string, in quotes. AWS sends the string's
     * value: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html, MessageStructure.
     */
    private static String unquoted(String message) {
        var string = Web.read(message);
        if (!string.isTextual()) {
            throw new AssertionError("LocalStack sent a text that is not in quotes: " + message);
        }
        return string.asText();
    }

    private static Stream<JsonNode> stream(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }
}
