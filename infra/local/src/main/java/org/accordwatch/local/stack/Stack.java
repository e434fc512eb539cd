package org.accordwatch.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.gateway.ApiGateway;
import org.accordwatch.local.gateway.PortTakenException;
import org.accordwatch.local.lambda.Functions;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.schedule.ScheduleTimer;
import org.accordwatch.local.schedule.Schedules;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stream.Backoff;
import org.accordwatch.local.stream.FailureStore;
import org.accordwatch.local.stream.FailureStore.StoredFailure;
import org.accordwatch.local.stream.StreamPump;
import org.accordwatch.local.template.SamTemplate;

/**
 * The stack that the template describes, on this machine: its tables and topics in the services that it is given (DynamoDB Local and
 * the SNS stand-in unless others are named), its routes in front of the real handler classes and its stream behind them.
 */
public final class Stack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KEY_BYTES = 32;

    private final URI uri;
    private final Installation installation;
    private final LocalLambda lambda;
    private final ApiGateway gateway;
    private final StreamPump pump;
    private final Timekeeper time;
    private final ScheduleTimer timer;
    private final FailureStore failures;
    private final LogBook logBook;

    /**
     * How to start.
     *
     * @param port of the API; 0 for any that is free
     * @param backoff how long a failed batch waits
     * @param log where the functions' log lines are shown
     * @param clients what becomes of the clients that functions call remote services by: they may be counted, or made to fail
     * @param around what becomes of the functions: their invocations may be watched, or cut short
     */
    public record Settings(
            Path template,
            int port,
            Backoff backoff,
            PrintStream log,
            Function<LocalClients, Clients> clients,
            UnaryOperator<Functions> around) {
        public Settings(Path template, int port) {
            this(template, port, Backoff.exponential(), System.err);
        }

        public Settings(Path template, int port, Backoff backoff, PrintStream log) {
            this(template, port, backoff, log, clients -> clients);
        }

        public Settings(
                Path template, int port, Backoff backoff, PrintStream log, Function<LocalClients, Clients> clients) {
            this(template, port, backoff, log, clients, functions -> functions);
        }
    }

    private Stack(
            URI uri,
            Installation installation,
            LocalLambda lambda,
            ApiGateway gateway,
            StreamPump pump,
            Timekeeper time,
            ScheduleTimer timer,
            FailureStore failures,
            LogBook logBook) {
        this.uri = uri;
        this.installation = installation;
        this.lambda = lambda;
        this.gateway = gateway;
        this.pump = pump;
        this.time = time;
        this.timer = timer;
        this.failures = failures;
        this.logBook = logBook;
    }

    /**
     * Starts afresh on the stand-ins.
     *
     * @throws PortTakenException when something else listens on the port
     */
    public static Stack start(Settings settings) {
        PortTakenException.throwIfTaken(settings.port());
        return start(settings, StandInServices.start(MovableClock.system()));
    }

    /**
     * Starts on services that run already, and makes its tables and topics there. They are the stack's from then on, and end with
     * it, or with its failure to start.
     *
     * @throws PortTakenException when something else listens on the port
     */
    public static Stack start(Settings settings, Services services) {
        try {
            return startOn(services, settings);
        } catch (RuntimeException failure) {
            services.close();
            throw failure;
        }
    }

    private static Stack startOn(Services services, Settings settings) {
        int port = settings.port() == 0 ? freePort() : settings.port();
        var uri = URI.create("http://localhost:" + port);
        var template = SamTemplate.read(settings.template(), Map.of("PublicUrl", uri.toString()));
        var clock = services.clock().orElseGet(MovableClock::system);
        var random = new SecureRandom();
        var installation = Installation.of(template, services);
        var stack = template.resolve(installation.values(template));
        var logBook = new LogBook(settings.log());
        var handlers = Handlers.of(
                stack,
                settings.clients().apply(installation.clients(secret(random))),
                clock,
                random,
                services.pace(),
                logBook);
        // How long a call takes and how old a record is, is counted by the machine's clock, which nobody moves
        // meanwhile.
        var lambda = new LocalLambda(stack, settings.around().apply(handlers), logBook, Clock.systemUTC());
        var failures = new FailureStore();
        var pump = new StreamPump(lambda, failures, settings.backoff(), Clock.systemUTC());
        pump.start(stack.streams(), installation.streamArns(), installation.streams());
        var time = new Timekeeper(clock, new Schedules(stack.schedules(), lambda, clock.instant()));
        var pages = LocalPages.of(services::received, failures::all, time, services.phones());
        var gateway = ApiGateway.start(port, stack.routes(), lambda, pages, clock);
        var timer = new ScheduleTimer(time.schedules(), clock, logBook);
        return new Stack(uri, installation, lambda, gateway, pump, time, timer, failures, logBook);
    }

    public URI uri() {
        return uri;
    }

    public URI dynamoDbEndpoint() {
        return installation.services().dynamoDbEndpoint();
    }

    public URI snsEndpoint() {
        return installation.services().snsEndpoint();
    }

    /** What reached people, oldest first, as far as the services show it. */
    public List<Received> received() {
        return installation.services().received();
    }

    /** What reached an address, a number or a URL, oldest first. */
    public List<Received> receivedBy(String endpoint) {
        return received().stream()
                .filter(message -> message.to().equals(endpoint))
                .toList();
    }

    /** What time it is for the stack, and for SNS where the stand-in plays it. */
    public Instant now() {
        return time.clock().instant();
    }

    /**
     * Moves the stack's clock, and returns when every schedule that came due has run, each once and in the order of their times. The
     * database keeps its own time.
     *
     * @throws IllegalArgumentException for what goes not forward or too far; see {@link Leap}
     */
    public void advance(Duration by) {
        time.advance(new Leap(by));
    }

    /** What holders of numbers can do; empty on services where nobody can act for them. */
    public Optional<Phones> phones() {
        return installation.services().phones();
    }

    /** What Lambda gave up on and put into the on-failure store, oldest first. */
    public List<StoredFailure> failedBatches() {
        return failures.all();
    }

    /**
     * Calls a function as an operator would, and waits for its answer.
     *
     * @param function its logical id in the template
     * @param event JSON
     */
    public Invocation invoke(String function, String event) {
        return lambda.invoke(function, event.getBytes(UTF_8));
    }

    /** What the functions logged, and their metrics as they would reach CloudWatch; each line with its function before it. */
    public List<String> logLines() {
        return logBook.lines();
    }

    /** Every item of every table, as text. */
    public List<String> everyItem() {
        return installation.everyItem();
    }

    /** Holds the stream up while something is recorded, so that all of it comes to its function together. */
    public void holdStreamWhile(Runnable recording) throws InterruptedException {
        pump.holdWhile(recording);
    }

    /** Returns when all that was recorded before has been handled, and all that was published has arrived. */
    public void settle() throws InterruptedException {
        pump.quiesce(PATIENCE);
        installation.services().awaitDelivered();
    }

    @Override
    public void close() {
        timer.close();
        gateway.close();
        pump.close();
        installation.close();
    }

    /** Links in alerts name the port, so it has to be known before anything listens there. */
    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free.", e);
        }
    }

    /** In the shape that the template has Secrets Manager make it. */
    private static String secret(SecureRandom random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return "{\"current\": \"1\", \"1\": \"" + HexFormat.of().formatHex(key) + "\"}";
    }
}
