package org.accordwatch.acceptance.backend;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.sns.inbox.Channel;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.stack.Services;

/**
 * Any SNS and DynamoDB, by their URLs. What reaches people cannot be seen there, so a queue hears what their audience is sent, if SQS
 * answers where SNS does; whether people get it and get nothing else is for the other backends to show.
 */
final class GivenServices implements Backend, Services {
    static final String SNS = "acceptance.sns";
    static final String DYNAMODB = "acceptance.dynamodb";
    private static final String UNSEEN = "On given services nobody can see what reaches a person.";

    private final URI sns;
    private final URI dynamoDb;
    private final FaultProxy proxy;
    private final boolean queues;
    private final String run = UUID.randomUUID().toString();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Somebody's audience, heard by a queue, and what it has heard. */
    private record Listener(String address, Queue queue, List<Received> heard) {}

    private GivenServices(URI sns, URI dynamoDb) {
        this.sns = sns;
        this.dynamoDb = dynamoDb;
        this.proxy = FaultProxy.before(sns);
        this.queues = Queue.answersAt(sns);
    }

    static boolean areNamed() {
        return named(SNS).isPresent() || named(DYNAMODB).isPresent();
    }

    static GivenServices start() {
        return new GivenServices(required(SNS), required(DYNAMODB));
    }

    @Override
    public Services services() {
        return this;
    }

    @Override
    public Faults faults() {
        return proxy.faults();
    }

    @Override
    public void confirm(String address) {
        try (var subscribers = new Subscribers(sns)) {
            var topic = subscribers.topicOf(address);
            var queue = Queue.create(sns);
            var arn = queue.arn();
            subscribers
                    .sns()
                    .subscribe(subscribe ->
                            subscribe.topicArn(topic).protocol("sqs").endpoint(arn));
            listeners.add(new Listener(address, queue, new CopyOnWriteArrayList<>()));
        }
    }

    @Override
    public void leave(String address) {
        throw new AssertionError(UNSEEN);
    }

    @Override
    public List<String> published(String topicArn) {
        return proxy.published(topicArn);
    }

    @Override
    public Map<Ability, String> lacks() {
        var lacks = new EnumMap<Ability, String>(Ability.class);
        lacks.put(Ability.MAILBOX, UNSEEN);
        lacks.put(Ability.TEXTS, UNSEEN);
        lacks.put(Ability.NO_MAIL_WITHOUT_CONSENT, UNSEEN);
        lacks.put(Ability.CLOCK, "Given services go by clocks of their own.");
        lacks.put(Ability.STOP, "On given services nobody can answer for the holder of a number.");
        lacks.put(Ability.WEBHOOKS, UNSEEN);
        if (!queues) {
            lacks.put(
                    Ability.ALERTS, "SQS does not answer at " + sns + ", so nobody can see what an audience is sent.");
        }
        return lacks;
    }

    @Override
    public URI dynamoDbEndpoint() {
        return dynamoDb;
    }

    @Override
    public URI snsEndpoint() {
        return proxy.endpoint();
    }

    /** Others may hold tables there, an earlier run among them. They are left behind: who gave the services knows what to keep. */
    @Override
    public String tableName(String name) {
        return name + "-" + run;
    }

    @Override
    public synchronized List<Received> received() {
        listeners.forEach(listener -> listener.queue().take().stream()
                .map(body -> received(listener.address(), body))
                .forEach(listener.heard()::add));
        return listeners.stream().flatMap(listener -> listener.heard().stream()).toList();
    }

    @Override
    public void awaitDelivered() {
        if (!listeners.isEmpty()) {
            Arrivals.awaitQuiet(() -> received().size());
        }
    }

    @Override
    public void close() {
        listeners.forEach(listener -> listener.queue().close());
        proxy.close();
    }

    /** The document that SNS puts into a queue: https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html. */
    private static Received received(String address, String body) {
        var message = Web.read(body);
        return new Received(
                Instant.parse(message.path("Timestamp").asText()),
                Channel.EMAIL,
                address,
                Type.ALERT,
                Optional.of(message.path("Subject").asText()),
                message.path("Message").asText(),
                Optional.of(message.path("TopicArn").asText()));
    }

    private static Optional<String> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(url -> !url.isBlank());
    }

    private static URI required(String property) {
        return named(property)
                .map(URI::create)
                .orElseThrow(() -> new IllegalArgumentException("Services are given by -D" + SNS + " and -D" + DYNAMODB
                        + " together, and " + property + " is missing."));
    }
}
