package org.accordwatch.bench.wholeway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.bench.match.Population;
import org.accordwatch.bench.match.Recorder;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Figure;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Spread;
import org.accordwatch.bench.measure.Table;
import org.accordwatch.bench.remote.Event;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.bench.traffic.Traffic;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.NotifyHandler;
import org.accordwatch.handler.PrimingContext;
import org.accordwatch.handler.Wiring;
import org.accordwatch.local.clock.MovableClock;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Changes, each to 50 audiences, from the event of the stream to the last call, by the real handler over HTTP to DynamoDB Local and the
 * SNS stand-in; against a loop that sends the very same requests again by clients of the same make. Change by change, both in turn.
 */
public final class WholeWay implements Part {
    private static final int AUDIENCES = 50;

    @Override
    public String name() {
        return "wholeWay";
    }

    @Override
    public Result measure(Course course) throws IOException {
        try (var remote = RemoteSide.start(course.template())) {
            var definition = remote.stack().function("NotifyFunction");
            var environment = remote.environment(definition);
            var traffic = new Traffic();
            var clients = traffic.clients(remote, UnaryOperator.<SdkRequest>identity());
            var wiring = new Wiring(
                    new Environment(environment), clients, MovableClock.system(), new SecureRandom(), () -> {});
            var notify = new NotifyHandler(wiring);
            audiences(remote, environment.getOrDefault("SUBSCRIBERS_TABLE", ""));
            var agreements = environment.getOrDefault("AGREEMENTS_TABLE", "");
            var recorder = new Recorder(remote.dynamoDb(), agreements);
            try (var dynamoDb = clients.dynamoDb();
                    var sns = clients.sns()) {
                var bare = new BareLoop(dynamoDb, sns);
                var pairs = new Pairs();
                int changes = course.quick() ? 20 : 1_000;
                int warmUp = course.quick() ? 10 : 20;
                for (int change = -warmUp; change < changes; change++) {
                    var item = remote.item(
                            agreements, "AGREEMENT#" + Population.LONDON, "CHANGE#%010d".formatted(recorder.record()));
                    traffic.taken();
                    double ours = millis(() -> told(notify, Event.inserted(item)));
                    var exchanges = traffic.taken();
                    var requests = BareLoop.Requests.of(exchanges);
                    double theirs = millis(() -> bare.run(requests));
                    if (traffic.taken().size() != requests.size()
                            || requests.abreast().size() != AUDIENCES) {
                        throw new IllegalStateException("not the same calls: " + Traffic.operations(exchanges));
                    }
                    if (change >= 0) {
                        pairs.add(ours, theirs, Traffic.operations(exchanges));
                    }
                    if (change % 100 == 99) {
                        course.say("%d changes: %s"
                                .formatted(change + 1, pairs.ratio().text()));
                    }
                }
                return pairs.result();
            }
        }
    }

    /** Those who want to hear of the agreement; something else that each of them wants makes them an audience of their own. */
    private static void audiences(RemoteSide remote, String table) {
        for (int number = 1; number <= AUDIENCES; number++) {
            var name = "whole-way-" + number;
            var interests = Stream.of(Population.LONDON, new AgreementId(name))
                    .map(id -> new Interest(
                            Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                    .toList();
            var topic = remote.sns().createTopic(create -> create.name(name)).topicArn();
            Population.begin(remote.dynamoDb(), table, new Audience(interests, Frequency.IMMEDIATE), topic);
        }
    }

    private static void told(NotifyHandler notify, String event) {
        var answer = new ByteArrayOutputStream();
        try {
            notify.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    answer,
                    new PrimingContext("NotifyFunction"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (answer.toString(StandardCharsets.UTF_8).contains("itemIdentifier")) {
            throw new IllegalStateException("a change failed: " + answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static double millis(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }

    /** What was measured, change by change. */
    private static final class Pairs {
        private final List<Double> ours = new ArrayList<>();
        private final List<Double> bare = new ArrayList<>();
        private Map<String, Long> calls = Map.of();

        void add(double oursMillis, double bareMillis, Map<String, Long> operations) {
            ours.add(oursMillis);
            bare.add(bareMillis);
            calls = operations;
        }

        /** Of throughput, which is time the other way round. */
        Spread ratio() {
            return Spread.ratio(/* ours= */ bare, /* baseline= */ ours);
        }

        Result result() {
            var row = List.of(
                    "%,d × %d".formatted(ours.size(), AUDIENCES),
                    Spread.of(ours).text(),
                    Spread.of(bare).text(),
                    ratio().text(),
                    Spread.exactly(sum(bare) / sum(ours)).text());
            return new Result(
                    List.of(Figure.atLeast(0.8, ratio(), "wholeWay")),
                    List.of(
                            new Table(
                                    "Changes × audiences, from the stream's event to the last call",
                                    List.of(
                                            "changes × audiences",
                                            "ms a change, ours",
                                            "ms a change, bare calls",
                                            "throughput, ours ÷ bare calls",
                                            "of all together"),
                                    List.of(row)),
                            new Table(
                                    "Calls of one change, on both sides",
                                    List.of("operation", "calls"),
                                    calls.entrySet().stream()
                                            .map(call -> List.of(
                                                    call.getKey(),
                                                    call.getValue().toString()))
                                            .collect(Collectors.toList()))));
        }

        private static double sum(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    }
}
