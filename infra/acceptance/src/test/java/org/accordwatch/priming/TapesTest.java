package org.accordwatch.priming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.Priming;
import org.accordwatch.handler.PrimingContext;
import org.accordwatch.handler.Routes;
import org.accordwatch.handler.Wiring;
import org.accordwatch.local.stack.Stack;
import org.accordwatch.snapshot.PlayedBack;
import org.accordwatch.snapshot.Tape;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Every function goes through its tapes to the end, with the calls that are on them. When a function calls otherwise than it did,
 * {@code mvn verify -Dtapes.record} records all tapes anew.
 */
final class TapesTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");
    /** Functions that operators call by hand, and that may take their time. */
    private static final Set<String> UNHURRIED = Set.of("RealertHandler", "CountSubscriptionsHandler");

    private static final Environment ENVIRONMENT = new Environment(Map.ofEntries(
            Map.entry("AGREEMENTS_TABLE", "agreements"),
            Map.entry("SUBSCRIBERS_TABLE", "subscribers"),
            Map.entry("TOPIC_PREFIX", "rehearsal-audience-"),
            Map.entry("HOLDING_TOPIC_ARN", "arn:aws:sns:us-east-1:000000000000:rehearsal-holding"),
            Map.entry("ENDPOINT_KEY_SECRET", "rehearsal"),
            Map.entry("PUBLIC_URL", "https://rehearsal.example"),
            Map.entry("SMS_COUNTRIES", "US"),
            Map.entry("STACK_NAME", "rehearsal"),
            Map.entry("DIGEST_HOUR", "7"),
            Map.entry("DIGEST_TIME_ZONE", "UTC")));

    private static final Path TAPES = Path.of("../../functions/src/main/resources/org/accordwatch/snapshot");
    private static final Path LONDON = Path.of("../image/src/main/resources/org/accordwatch/snapshot/london");

    @BeforeAll
    static void recordIfAsked() throws IOException, InterruptedException {
        if (System.getProperty("tapes.record") == null) {
            return;
        }
        var recorder = new Recorder();
        var backend = Backends.STAND_IN.start();
        var settings = new Stack.Settings(
                TEMPLATE,
                0,
                _ -> Duration.ofMillis(1),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                recorder);
        try (var stack = Stack.start(settings, backend.services())) {
            for (var tapes :
                    new Rehearsal(new World(stack, backend), recorder).tapes().entrySet()) {
                write(TAPES, tapes.getKey(), tapes.getValue());
            }
        }
        recordLondon();
        Assumptions.abort("The tapes were recorded; the next run tests them.");
    }

    /** With which the container image is trained. */
    private static void recordLondon() throws IOException, InterruptedException {
        var recorder = new Recorder();
        var london = new London(recorder, Instant::now);
        var settings = new Stack.Settings(
                TEMPLATE,
                0,
                _ -> Duration.ofMillis(1),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                recorder,
                london);
        try (var stack = Stack.start(settings, Backends.STAND_IN.start().services())) {
            var tapes = london.tapes(stack);
            for (var tape : tapes.entrySet()) {
                write(LONDON, tape.getKey(), List.of(tape.getValue()));
            }
            Files.write(LONDON.resolve("contents.txt"), tapes.keySet());
        }
    }

    private static void write(Path folder, String name, List<Tape> tapes) throws IOException {
        Files.writeString(
                folder.resolve(name + ".json"), nameless(JsonText.write(Json.items(tapes, Tape::write))) + "\n");
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void aFunctionGoesThroughItsTapesToTheEnd(String handler) {
        assertThat(tapes(handler)).isNotEmpty().allSatisfy(tape -> {
            var outcome = priming(handler).run(tape);
            assertThat(outcome.differences()).as(outcome.answer()).isEmpty();
            assertThat(outcome.answer()).doesNotContain("problem+json");
        });
    }

    /** Ids, codes, topics and keys come from chance; whatever chance gave before a snapshot, all who are restored from it would share. */
    @ParameterizedTest
    @MethodSource("handlers")
    void beforeTheSnapshotNothingIsLeftToChance(String handler) {
        var chance = new Chance();
        var wiring = new Wiring(ENVIRONMENT, clients(new PlayedBack(List.of())), Clock.systemUTC(), chance, () -> {});
        assertThat(make(handler, wiring)).isNotNull();
        tapes(handler).forEach(priming(handler)::run);
        assertThat(chance.asked()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SubscribeHandler | Message=([^&]+) | codes",
                "SubscribeHandler | SUBSCRIPTION#([0-9a-f]{32}) | ids",
                "SubscribeHandler | -audience-[0-9a-f]{32}-([0-9a-f]{8}) | topics"
            })
    void twoThatAreRestoredFromOneSnapshotHaveNothingUniqueInCommon(String name, String unique, String what) {
        var handler = "org.accordwatch.handler." + name;
        var tape = tapes(handler).getFirst();
        priming(handler).run(tape);
        var answers = Stream.of(tape, tape).flatMap(each -> each.answers().stream());
        var sent = new Overheard(new PlayedBack(answers.toList()));
        var clock = Clock.fixed(tape.at(), ZoneOffset.UTC);
        var wiring = new Wiring(ENVIRONMENT, clients(sent), clock, new SecureRandom(), () -> {});
        answer(make(handler, wiring), tape);
        var first = sent.all(unique);
        answer(make(handler, wiring), tape);
        assertThat(first).as(what).isNotEmpty();
        assertThat(sent.all(unique).stream().skip(first.size()))
                .as(what)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first);
    }

    static List<String> handlers() throws IOException {
        return Pattern.compile("(?m)^ +Handler: (\\S+)$")
                .matcher(Files.readString(TEMPLATE))
                .results()
                .map(found -> found.group(1))
                .filter(handler -> !UNHURRIED.contains(name(handler)))
                .toList();
    }

    private static Priming priming(String handler) {
        return new Priming(name(handler), wiring -> make(handler, wiring), ENVIRONMENT, TapesTest::clients);
    }

    private static String answer(RequestStreamHandler handler, Tape tape) {
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(JsonText.write(tape.event()).getBytes(UTF_8)),
                    answer,
                    new PrimingContext("restored"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(UTF_8);
    }

    private static List<Tape> tapes(String handler) {
        return Tape.all(name(handler), ENVIRONMENT.variables());
    }

    /** Tables and topics have other names wherever they are. */
    private static String nameless(String tape) {
        return tape.replace("arn:aws:sns:us-east-1:000000000000:accordwatch-HoldingTopic", "${HOLDING_TOPIC_ARN}")
                .replace("accordwatch-audience-", "${TOPIC_PREFIX}")
                .replace("accordwatch-AgreementsTable", "${AGREEMENTS_TABLE}")
                .replace("accordwatch-SubscribersTable", "${SUBSCRIBERS_TABLE}");
    }

    private static Clients clients(SdkHttpClient http) {
        return Clients.over(new Routes(
                http,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")),
                new Environment(Map.of("AWS_REGION", "us-east-1", "URL_SUFFIX", "amazonaws.com"))));
    }

    private static String name(String handler) {
        return handler.substring(handler.lastIndexOf('.') + 1);
    }

    private static RequestStreamHandler make(String handler, Wiring wiring) {
        try {
            return Class.forName(handler)
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class)
                    .newInstance(wiring);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(handler + " cannot be made", e);
        }
    }
}
