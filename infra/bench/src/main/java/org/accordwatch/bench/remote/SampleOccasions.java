package org.accordwatch.bench.remote;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.accordwatch.handler.PrimingContext;
import org.accordwatch.sample.AgreementRecord;
import org.accordwatch.sample.InterestRecord;
import org.accordwatch.sample.NotifyHandler;
import org.accordwatch.sample.RecordChangeHandler;
import org.accordwatch.sample.SubscriptionRecord;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The same for the sample's handlers, in its own tables. */
public final class SampleOccasions {
    private static final String RECORDED = "us-china-geneva-consensus";
    private static final String TOLD = "us-china-london-framework";
    private static final String SUBSCRIPTION = "0123456789abcdef0123456789abcdef";

    /** Who hears of all that is told. */
    static final String SUBSCRIBER = "desk@example.com";

    private final RemoteSide remote;
    private final String agreements;
    private final String subscribers;
    private final DynamoDbEnhancedClient enhanced;
    private int count;

    public SampleOccasions(RemoteSide remote) {
        this.remote = remote;
        this.agreements = Objects.requireNonNull(remote.sampleEnvironment().get("AGREEMENTS_TABLE"));
        this.subscribers = Objects.requireNonNull(remote.sampleEnvironment().get("SUBSCRIBERS_TABLE"));
        this.enhanced = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(remote.dynamoDb())
                .build();
        open(RECORDED);
        open(TOLD);
        subscribe();
    }

    /** The next event for one of the sample's handlers. */
    public String next(String handler) {
        return switch (handler) {
            case "RecordChangeHandler" -> change(RECORDED, Occasions.ACCUSATION);
            case "ReadAgreementHandler" -> http("GET /agreements/{id}", RECORDED, "");
            case "ReadSubscriptionHandler" -> http("GET /subscriptions/{id}", SUBSCRIPTION, "");
            case "SubscribeHandler" -> http("POST /subscriptions", "", """
                        {"channel": "email", "endpoint": "reader-%d@example.com", "frequency": "immediate",
                         "interests": [{"agreement": "%s"}]}""".formatted(++count, RECORDED));
            case "NotifyHandler" -> inserted(Occasions.ACCUSATION);
            case "RecoverHandler" -> Event.scheduled();
            default -> throw new IllegalArgumentException("the sample has no " + handler);
        };
    }

    private static String http(String route, String id, String body) {
        return Event.http(route, id, "192.0.2.1", body, Map.of());
    }

    /** A request to record a change, with a key that no other has. */
    String change(String body) {
        return change(RECORDED, body);
    }

    private String change(String agreement, String body) {
        return Event.http(
                "POST /agreements/{id}/changes",
                agreement,
                "192.0.2.1",
                body,
                Map.of("idempotency-key", "key-" + ++count));
    }

    APIGatewayV2HTTPResponse record(String event) {
        var read = serializer(APIGatewayV2HTTPEvent.class)
                .fromJson(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        return new RecordChangeHandler(enhanced, agreements).handleRequest(read, new PrimingContext("RecordChange"));
    }

    /** Records a change and tells of it, here. */
    void tell(String body) {
        var read = serializer(DynamodbEvent.class)
                .fromJson(new ByteArrayInputStream(inserted(body).getBytes(StandardCharsets.UTF_8)));
        var handler = new NotifyHandler(enhanced, remote.sns(), agreements, subscribers, RemoteSide.PUBLIC_URL);
        var answer = handler.handleRequest(read, new PrimingContext("Notify"));
        if (!answer.getBatchItemFailures().isEmpty()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static <T> PojoSerializer<T> serializer(Class<T> type) {
        return LambdaEventSerializers.serializerFor(type, SampleOccasions.class.getClassLoader());
    }

    private String inserted(String body) {
        var answer = record(change(TOLD, body));
        if (answer.getStatusCode() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        var head = remote.item(agreements, "AGREEMENT#" + TOLD, "HEAD");
        var number =
                Integer.parseInt(Objects.requireNonNull(head.get("changes")).n());
        return Event.inserted(remote.item(agreements, "AGREEMENT#" + TOLD, "CHANGE#%010d".formatted(number)));
    }

    private void open(String id) {
        var agreement = new AgreementRecord();
        agreement.setPk("AGREEMENT#" + id);
        agreement.setSk("HEAD");
        agreement.setId(id);
        agreement.setTitle("Geneva consensus: US–China tariff truce");
        agreement.setBindingNature("political");
        agreement.setParties(List.of("CN", "US"));
        agreement.setOpeningStatus("in-force");
        agreement.setStatus("in-force");
        agreement.setApprovals(new TreeMap<>());
        agreement.setDeadlines(new TreeMap<>());
        agreement.setChanges(0);
        agreement.setChangedAt(Instant.now());
        enhanced.table(agreements, TableSchema.fromBean(AgreementRecord.class)).putItem(agreement);
    }

    private void subscribe() {
        var topic = remote.sns()
                .createTopic(create -> create.name("sample-audience"))
                .topicArn();
        var arn = remote.sns()
                .subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol("email")
                        .endpoint(SUBSCRIBER)
                        .returnSubscriptionArn(true))
                .subscriptionArn();
        remote.confirm(SUBSCRIBER);
        var interests = enhanced.table(subscribers, TableSchema.fromBean(InterestRecord.class));
        for (var sk : List.of("WANTED", "AUDIENCE#1")) {
            var interest = new InterestRecord();
            interest.setPk("INTEREST#" + TOLD + "|*|*|*|*");
            interest.setSk(sk);
            interest.setTopic(topic);
            interests.putItem(interest);
        }
        var subscription = new SubscriptionRecord();
        subscription.setPk("SUBSCRIPTION#" + SUBSCRIPTION);
        subscription.setSk("SUBSCRIPTION");
        subscription.setSubscriptionArn(arn);
        subscription.setChannel("email");
        subscription.setFrequency("immediate");
        subscription.setState("active");
        subscription.setInterests(List.of(TOLD + "|*|*|*|*"));
        subscription.setCreatedAt(Instant.now());
        enhanced.table(subscribers, TableSchema.fromBean(SubscriptionRecord.class))
                .putItem(subscription);
    }
}
