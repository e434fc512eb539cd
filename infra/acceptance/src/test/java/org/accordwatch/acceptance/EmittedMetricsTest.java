package org.accordwatch.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.hardening.WatchedMetric;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.stack.Stack;
import org.accordwatch.telemetry.Metric;
import org.accordwatch.telemetry.Metrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every metric of ours that an alarm or the dashboard looks at is one that the functions write when what it is about happens, and every
 * metric that they can write is looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmittedMetricsTest {
    private static final String NUMBER = "+12025550177";

    private final Line line = new Line();
    private World world;
    private Set<Series> emitted = Set.of();

    @BeforeAll
    void start() {
        var backend = Backends.STAND_IN.start();
        var settings = new Stack.Settings(
                Path.of("../../template.yaml"),
                0,
                _ -> Duration.ofMillis(1),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                line);
        world = new World(Stack.start(settings, backend.services()), backend);
        everythingHappens();
        emitted = metrics();
    }

    @AfterAll
    void stop() {
        world.stack().close();
    }

    @Test
    void whatIsWatchedIsEmitted() {
        var watched = WatchedMetric.ofTheTemplate();
        assertThat(ours(watched)).isNotEmpty().isSubsetOf(emitted);
    }

    @Test
    void whatIsEmittedIsWatched() {
        var all = Stream.of(Metric.values()).map(Metric::title).toList();
        assertThat(emitted).extracting(Series::name).containsAll(all);
        assertThat(ours(WatchedMetric.ofTheTemplate())).extracting(Series::name).containsAll(all);
    }

    /** Each looks as if it were right. */
    @ParameterizedTest
    @CsvSource({"AlertsSent, Reason, Denied", "AlertsFailed, Reason, EndpointLimit", "AlertDelay, Function, Notify"})
    void anAlarmOnWhatNobodyEmitsIsCaught(String name, String dimension, String value) {
        var alarm = new WatchedMetric(
                "Mutated", Metrics.NAMESPACE, name, Map.of(Metrics.STACK, "${AWS::StackName}", dimension, value));
        assertThat(ours(List.of(alarm))).hasSize(1).doesNotContainAnyElementsOf(emitted);
    }

    private record Series(String namespace, String name, Map<String, String> dimensions) {}

    private static Set<Series> ours(List<WatchedMetric> watched) {
        return watched.stream()
                .filter(metric -> metric.namespace().equals(Metrics.NAMESPACE))
                .map(metric -> new Series(metric.namespace(), metric.name(), named(metric.dimensions())))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> named(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().replace("${AWS::StackName}", "accordwatch")));
    }

    private Set<Series> metrics() {
        return Emitted.in(world.stack().logLines()).stream()
                .map(metric -> new Series(metric.namespace(), metric.name(), metric.dimensions()))
                .collect(Collectors.toSet());
    }

    private void everythingHappens() {
        var agreement = world.agreement();
        var reader = World.someEmail();
        world.subscriber("email", reader, agreement);
        texts(agreement);
        tooManySignUps(agreement);
        dailyReader(agreement);
        record(agreement, Changes.deadline("Pause", "set", today().plusDays(40)));
        alertsFail(agreement);
        world.advance(Duration.ofMinutes(50));
        nobodyListens();
        world.advance(Duration.ofDays(12));
    }

    private void texts(String agreement) {
        var id = world.signUp("sms", NUMBER, agreement);
        world.asAnybody("/subscriptions/" + id + "/confirmation", "{\"code\": \"none\"}");
        world.confirm(NUMBER, id);
    }

    private void tooManySignUps(String agreement) {
        var caller = Map.of("x-forwarded-for", "192.0.2.7");
        var often = World.someEmail();
        var statuses = Stream.iterate(1, time -> time + 1)
                .limit(22)
                .map(time -> world.send(
                                "POST",
                                "/subscriptions",
                                signUp(time < 6 ? often : World.someEmail(), agreement),
                                caller)
                        .status())
                .toList();
        assertThat(statuses).contains(202, 429);
        world.asAnybody("/subscriptions", "{\"channel\": \"pigeon\"}");
    }

    private void dailyReader(String agreement) {
        var email = World.someEmail();
        var answer = world.asAnybody("/subscriptions", signUp(email, agreement).replace("immediate", "daily"));
        world.settle();
        world.confirm(email, answer.body().path("id").asText());
    }

    /** In every way; each time the stream gives up, and the next change takes with it what was left behind. */
    private void alertsFail(String agreement) {
        for (var trouble : List.<Runnable>of(
                () -> line.answers(400, "Throttling"),
                () -> line.answers(403, "AuthorizationError"),
                () -> line.answers(400, "InvalidParameter"),
                () -> line.answers(500, "InternalError"),
                line::isDown,
                line::isSilentOnce)) {
            trouble.run();
            record(agreement, Changes.talks("London"));
            assertThat(world.asAnybody("/subscriptions", signUp(World.someEmail(), agreement))
                            .status())
                    .isGreaterThanOrEqualTo(500);
            line.works();
        }
        var unreadable = world.stack().invoke("NotifyFunction", """
                {"Records": [{"dynamodb": {"SequenceNumber": "1", "Keys": {}, "NewImage": {}}}]}""");
        assertThat(unreadable).isInstanceOf(Invocation.Returned.class);
    }

    /** The topic of an audience goes, and everybody with it. */
    private void nobodyListens() {
        var agreement = world.agreement();
        var reader = World.someEmail();
        world.subscriber("email", reader, agreement);
        line.answers(404, "NotFound");
        record(agreement, Changes.talks("Geneva"));
        line.works();
    }

    private LocalDate today() {
        return world.stack().now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void record(String agreement, String change) {
        var answer = world.record(agreement, "key-" + UUID.randomUUID(), change);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        world.settle();
    }

    private static String signUp(String email, String agreement) {
        return """
                {"channel": "email", "endpoint": "%s", "frequency": "immediate", "interests": [{"agreement": "%s"}]}""".formatted(email, agreement);
    }
}
