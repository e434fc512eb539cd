package org.accordwatch.conformity.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.conformity.call.Receiver.Post;
import org.accordwatch.conformity.call.Sns.Mail;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Where one call of the table is played: its own topics, addresses and webhook, and the notes on what came of it. */
public final class Scene {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final String NOTHING = "nothing";

    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Sns sns;
    private final Wire wire;
    private final SnsClient client;
    private final String name;

    Scene(Sns sns, Wire wire, SnsClient client, Call call) {
        this.sns = sns;
        this.wire = wire;
        this.client = client;
        this.name = call.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    SnsClient client() {
        return client;
    }

    Wire wire() {
        return wire;
    }

    Sns sns() {
        return sns;
    }

    /** A name that is this scene's own, for topics and addresses. */
    String name() {
        return name;
    }

    String address() {
        return name + "@example.org";
    }

    String hook() {
        return sns.receiver().url("/" + name);
    }

    /** The scene's topic, which is made when it is first asked for. */
    String topic() {
        return client.createTopic(create -> create.name(name)).topicArn();
    }

    /** Subscribes and gives the ARN, be the subscription pending or not. */
    String subscribe(String protocol, String endpoint) {
        return subscribe(protocol, endpoint, Map.of());
    }

    String subscribe(String protocol, String endpoint, Map<String, String> attributes) {
        return client.subscribe(subscribe -> subscribe
                        .topicArn(topic())
                        .protocol(protocol)
                        .endpoint(endpoint)
                        .attributes(attributes)
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    /** Subscribes the scene's address and says yes for it. */
    String confirmed() {
        String arn = subscribe("email", address());
        String token = sns.token(arn, address());
        client.confirmSubscription(confirm -> confirm.topicArn(topic()).token(token));
        return arn;
    }

    /** Subscribes the scene's webhook and says yes for it. */
    String confirmedHook(Map<String, String> attributes) throws Exception {
        String arn = subscribe("http", hook(), attributes);
        String token = JSON.readTree(post("SubscriptionConfirmation").body())
                .path("Token")
                .asText();
        client.confirmSubscription(confirm -> confirm.topicArn(topic()).token(token));
        return arn;
    }

    /** Notes what a call answers: the status, and what it gave or the error's code. */
    void answer(String fact, Supplier<String> call) {
        String answer;
        try {
            answer = "200 " + call.get();
        } catch (SnsException refusal) {
            answer = refusal.statusCode() + " " + refusal.awsErrorDetails().errorCode();
        }
        note(fact, answer.strip());
    }

    void answer(Supplier<String> call) {
        answer("answer", call);
    }

    void note(String fact, String value) {
        String plain = value.replace(sns.receiver().url(""), "http://<receiver>")
                .replaceAll("https?://[^/\\s<>]+/(?=[?_S])", "http://<engine>/");
        if (notes.put(fact, Plain.text(plain)) != null) {
            throw new IllegalStateException("\"" + fact + "\" of \"" + name + "\" is noted twice.");
        }
    }

    void noteAll(String what, Map<String, String> values) {
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value -> note(what + " " + value.getKey(), value.getValue()));
    }

    /** Notes the texts that were mailed to the scene's address, SNS's question left out. */
    void noteMails() {
        sns.settle();
        note("mailed", joined(sns.mails(address()).stream().map(Mail::text)));
    }

    void noteSubjects() {
        note("subject of the mail", joined(sns.mails(address()).stream().map(Mail::subject)));
    }

    void noteTexts(String number) {
        sns.settle();
        note("texted to " + number, joined(sns.texts(number).stream()));
    }

    /** Notes the messages in what was posted to the scene's webhook, SNS's questions left out. */
    void noteHooked() throws Exception {
        sns.settle();
        List<Post> posts = posts("Notification");
        note("hooked", joined(posts.stream().map(Scene::message)));
    }

    private static String joined(Stream<String> texts) {
        String all = texts.map(text -> text.replace("\r", "\\r").replace("\n", "\\n"))
                .sorted()
                .collect(Collectors.joining(" | "));
        return all.isEmpty() ? NOTHING : all;
    }

    private static String message(Post post) {
        return post.header("x-amz-sns-rawdelivery").equals("true")
                ? post.body()
                : read(post.body()).path("Message").asText();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This was posted and is no JSON: " + json, e);
        }
    }

    List<Post> posts(String type) {
        return sns.receiver().postsTo("/" + name).stream()
                .filter(post -> post.header("x-amz-sns-message-type").equals(type))
                .toList();
    }

    /** The first message of a type that was posted to the scene's webhook. */
    Post post(String type) {
        sns.settle();
        return posts(type).getFirst();
    }

    /** Notes headers and fields of a message to a webhook, and whether its receiver finds that SNS signed it. */
    void notePost(Post post) throws Exception {
        for (String header : List.of(
                "content-type",
                "user-agent",
                "x-amz-sns-message-type",
                "x-amz-sns-message-id",
                "x-amz-sns-topic-arn",
                "x-amz-sns-subscription-arn",
                "x-amz-sns-rawdelivery")) {
            note("header " + header, post.header(header));
        }
        SignedMessage message = new SignedMessage(read(post.body()));
        message.fields().properties().forEach(field -> {
            if (!field.getKey().equals("Signature")) {
                note("field " + field.getKey(), described(field.getValue()));
            }
        });
        byte[] certificate = wire.fetch(URI.create(message.text("SigningCertURL")));
        note("signature", message.isGenuine(certificate) ? "genuine" : "forged");
    }

    private static String described(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        try {
            return JSON.writeValueAsString(JSON.treeToValue(value, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON cannot be written as such.", e);
        }
    }

    Map<String, String> notes() {
        return Collections.unmodifiableMap(notes);
    }
}
