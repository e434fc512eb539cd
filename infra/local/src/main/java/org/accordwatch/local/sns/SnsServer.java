package org.accordwatch.local.sns;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accordwatch.local.sns.delivery.Deliveries;
import org.accordwatch.local.sns.delivery.Failure;
import org.accordwatch.local.sns.delivery.Links;
import org.accordwatch.local.sns.delivery.Retries;
import org.accordwatch.local.sns.delivery.Signer;
import org.accordwatch.local.sns.fault.Faults;
import org.accordwatch.local.sns.http.Api;
import org.accordwatch.local.sns.http.FrontDoor;
import org.accordwatch.local.sns.inbox.Inbox;
import org.accordwatch.local.sns.operation.Ids;
import org.accordwatch.local.sns.operation.PhoneNumbers;
import org.accordwatch.local.sns.operation.Publishing;
import org.accordwatch.local.sns.operation.SubscriptionViews;
import org.accordwatch.local.sns.operation.Subscriptions;
import org.accordwatch.local.sns.operation.Tags;
import org.accordwatch.local.sns.operation.Topics;
import org.accordwatch.local.sns.registry.OptOuts;
import org.accordwatch.local.sns.registry.Registry;
import org.accordwatch.local.sns.wire.Operation;
import org.accordwatch.local.sns.wire.SnsException;

/**
 * Amazon SNS on one machine: standard topics with e-mail, SMS and webhook subscriptions, over HTTP on the loopback address.
 * Any SDK talks to it by its endpoint, with whatever credentials. Nothing leaves the machine but posts to webhooks,
 * save those under names reserved for examples and tests, which the stand-in receives itself; what reached a person or a webhook is in
 * the {@link #inbox}. What it knows ends with it.
 */
public final class SnsServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Inbox inbox = new Inbox();
    private final Faults faults = new Faults();
    private final OptOuts optOuts = new OptOuts();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;
    private final Clock clock;
    private final URI endpoint;
    private final Deliveries deliveries;
    private final FrontDoor door;

    private SnsServer(HttpServer http, Clock clock, Retries retries, Optional<URI> certificates) {
        this.http = http;
        this.clock = clock;
        this.endpoint = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        Signer signer = new Signer(clock.instant());
        Links links = new Links(endpoint, certificates.orElse(endpoint));
        this.deliveries = new Deliveries(inbox, optOuts, signer, links, retries, clock);
        this.door = new FrontDoor(new Api(operations(), faults, UUID::randomUUID), signer);
    }

    private Map<String, Operation> operations() {
        Registry registry = new Registry(clock);
        Ids ids = new Ids(UUID::randomUUID);
        Map<String, Operation> operations = new HashMap<>();
        operations.putAll(new Topics(registry).operations());
        operations.putAll(new Tags(registry).operations());
        operations.putAll(new Subscriptions(registry, deliveries, ids).operations());
        operations.putAll(new SubscriptionViews(registry).operations());
        operations.putAll(new Publishing(registry, deliveries, ids, clock).operations());
        operations.putAll(new PhoneNumbers(optOuts, clock).operations());
        return operations;
    }

    /** Starts on a port, or on any free one for 0. The clock decides when confirmation tokens run out. */
    public static SnsServer start(int port, Clock clock) throws IOException {
        return start(port, clock, Retries.QUICK);
    }

    public static SnsServer start(int port, Clock clock, Retries retries) throws IOException {
        return start(port, clock, retries, Optional.empty());
    }

    /**
     * Starts on any free port, and names another host in {@code SigningCertURL}, since receivers that check it want one of
     * Amazon's. Their requests for the certificate have to be led here: it is at the same path.
     */
    public static SnsServer start(Clock clock, URI certificates) throws IOException {
        return start(0, clock, Retries.QUICK, Optional.of(certificates));
    }

    private static SnsServer start(int port, Clock clock, Retries retries, Optional<URI> certificates)
            throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        SnsServer server = new SnsServer(http, clock, retries, certificates);
        server.http.createContext("/", server.door);
        server.http.setExecutor(server.threads);
        server.http.start();
        return server;
    }

    public URI endpoint() {
        return endpoint;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Faults faults() {
        return faults;
    }

    /** The messages that were accepted and not delivered, oldest first. */
    public List<Failure> failures() {
        return deliveries.failures();
    }

    /** Does what an SMS of STOP from this number does: texts to it fail from now on, its subscriptions stay. */
    public void optOut(String phoneNumber) {
        optOuts.optOut(phoneNumber);
    }

    /**
     * Does what opting in again does: texts to this number arrive, those that failed meanwhile do not.
     *
     * @throws SnsException when it was opted in within the last 30 days
     */
    public void optIn(String phoneNumber) {
        optOuts.optIn(phoneNumber, clock.instant());
    }

    /** Waits until every message that was accepted is in the inbox or among the failures. */
    public void awaitDelivered() throws InterruptedException {
        if (!deliveries.awaitIdle(PATIENCE)) {
            throw new IllegalStateException("Messages are still under way after " + PATIENCE.toSeconds() + " seconds.");
        }
    }

    @Override
    public void close() {
        door.close();
        http.stop(0);
        deliveries.close();
        threads.close();
    }
}
