package org.accordwatch.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Figure;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Spread;
import org.accordwatch.bench.measure.Table;
import org.accordwatch.bench.remote.Occasions;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.bench.remote.SampleOccasions;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** CPU and allocation of a request that records, and of one that notifies, against the sample: by JMH, forks of both in turns. */
public final class Warm implements Part {
    private static final double GOAL = 0.80;
    private static final List<String> REQUESTS = List.of("record", "notify");
    private static final List<String> SIDES = List.of("ours", "sample");
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public String name() {
        return "warm";
    }

    @Override
    public Result measure(Course course) throws IOException, InterruptedException {
        var scripts = scripts(course);
        var cpu = new HashMap<String, List<Double>>();
        var allocation = new HashMap<String, List<Double>>();
        for (int round = 1; round <= course.runs(4, 1); round++) {
            for (var request : REQUESTS) {
                for (var side : SIDES) {
                    var name = side + "." + request;
                    var run = fork(course, name, Objects.requireNonNull(scripts.get(name)));
                    cpu.computeIfAbsent(name, _ -> new ArrayList<>()).add(value(run, CpuProfiler.NAME));
                    allocation.computeIfAbsent(name, _ -> new ArrayList<>()).add(value(run, ALLOCATED));
                    course.say("round %d  %-14s %,7.0f µs CPU, %,9.0f bytes a request"
                            .formatted(round, name, value(run, CpuProfiler.NAME), value(run, ALLOCATED)));
                }
            }
        }
        return result(cpu, allocation, scripts);
    }

    /** Each contender serves its request once with real services, whose answers are kept. */
    private static Map<String, Path> scripts(Course course) throws IOException {
        var folder = Files.createDirectories(course.scratch().resolve("warm"));
        var scripts = new HashMap<String, Path>();
        try (var remote = RemoteSide.start(course.template())) {
            var ours = new Occasions(remote);
            var sample = new SampleOccasions(remote);
            var environment = remote.environment(remote.stack().function("NotifyFunction"));
            var recording = remote.stack().function("RecordChangeFunction");
            var notifying = remote.stack().function("NotifyFunction");
            var events = Map.of(
                    "ours.record", ours.next(recording),
                    "ours.notify", ours.next(notifying),
                    "sample.record", sample.next("RecordChangeHandler"),
                    "sample.notify", sample.next("NotifyHandler"));
            for (var event : events.entrySet()) {
                var variables = event.getKey().startsWith("ours") ? environment : remote.sampleEnvironment();
                var file = folder.resolve(event.getKey() + ".json");
                record(event.getKey(), event.getValue(), variables, remote).write(file);
                scripts.put(event.getKey(), file);
            }
        }
        return scripts;
    }

    private static Script record(String name, String event, Map<String, String> variables, RemoteSide remote)
            throws IOException {
        var endpoints = new Contender.Endpoints(remote.dynamoDbEndpoint(), remote.snsEndpoint());
        try (var http = new RecordingHttpClient()) {
            var answer = Contender.text(
                    Contender.of(name, http, endpoints, variables).serve(event.getBytes(UTF_8)));
            if (answer.contains("\"statusCode\":4")
                    || answer.contains("\"statusCode\":5")
                    || answer.contains("\"itemIdentifier\"")) {
                throw new IllegalStateException(name + " answered " + answer);
            }
            return new Script(event, variables, http.exchanges());
        }
    }

    private static RunResult fork(Course course, String contender, Path script) throws IOException {
        var options = new OptionsBuilder()
                .include("^" + Served.class.getName().replace(".", "\\.") + "\\.")
                .param("contender", contender)
                .param("script", script.toString())
                .forks(1)
                .warmupIterations(course.quick() ? 3 : 12)
                .measurementIterations(course.quick() ? 1 : 6)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx870m", "--sun-misc-unsafe-memory-access=allow")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options).runSingle();
        } catch (RunnerException e) {
            throw new IOException(e);
        }
    }

    private static double value(RunResult run, String name) {
        return Optional.ofNullable(run.getSecondaryResults().get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "no " + name + " among " + run.getSecondaryResults().keySet()))
                .getScore();
    }

    private Result result(
            Map<String, List<Double>> cpu, Map<String, List<Double>> allocation, Map<String, Path> scripts) {
        var figures = new ArrayList<Figure>();
        var rows = new ArrayList<List<String>>();
        for (var request : REQUESTS) {
            var spent = ratio(cpu, request);
            var allocated = ratio(allocation, request);
            figures.add(Figure.atMost(GOAL, spent, name(), request, "cpu"));
            figures.add(Figure.atMost(GOAL, allocated, name(), request, "allocation"));
            rows.add(List.of(
                    request,
                    spent.text(),
                    allocated.text(),
                    both(cpu, request, 1),
                    both(allocation, request, 1024),
                    calls(scripts, "ours." + request) + " / " + calls(scripts, "sample." + request)));
        }
        var table = new Table(
                "A request to a warm function",
                List.of(
                        "request",
                        "CPU, ours ÷ sample",
                        "allocation, ours ÷ sample",
                        "µs CPU, ours / sample",
                        "KiB, ours / sample",
                        "remote calls, ours / sample"),
                rows);
        return new Result(figures, List.of(table));
    }

    private static int calls(Map<String, Path> scripts, String name) {
        return Script.read(Objects.requireNonNull(scripts.get(name)))
                .exchanges()
                .size();
    }

    private static Spread ratio(Map<String, List<Double>> values, String request) {
        return Spread.ratio(
                values.getOrDefault("ours." + request, List.of()), values.getOrDefault("sample." + request, List.of()));
    }

    private static String both(Map<String, List<Double>> values, String request, double unit) {
        return "%,.0f / %,.0f"
                .formatted(
                        Spread.of(values.getOrDefault("ours." + request, List.of()))
                                        .median()
                                / unit,
                        Spread.of(values.getOrDefault("sample." + request, List.of()))
                                        .median()
                                / unit);
    }
}
