package org.accordwatch.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accordwatch.bench.coldstart.Alternation.Contestant;
import org.accordwatch.bench.lambda.ColdRun;
import org.accordwatch.bench.lambda.ColdStarter;
import org.accordwatch.bench.lambda.Deployed;
import org.accordwatch.bench.lambda.ManagedRuntime;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Figure;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Spread;
import org.accordwatch.bench.measure.Table;
import org.accordwatch.bench.remote.Occasions;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.bench.remote.SampleOccasions;
import org.accordwatch.local.template.FunctionDefinition;

/**
 * Every deployed function in a fresh JVM, from the start of the process to the answer of its first event, against the sample's handler
 * of the same shape. Runs of both alternate.
 */
public final class ColdStart implements Part {
    private static final double CPU = 0.50;
    private static final double CLASSES = 0.50;
    private static final double BYTES = 0.35;
    private static final double PEAK = 0.70;

    private static final List<String> PLOTTED =
            List.of("RecordChangeFunction", "RecordChangeHandler", "NotifyFunction", "NotifyHandler");

    @Override
    public String name() {
        return "coldStart";
    }

    @Override
    public Result measure(Course course) throws IOException, InterruptedException {
        var scratch = Files.createDirectories(course.scratch().resolve("cold-start"));
        var runtime = ManagedRuntime.of(scratch);
        var starter = new ColdStarter(runtime, scratch);
        var ourRoot = Deployed.taskRoot(scratch.resolve("ours"), course.functionsJar());
        var sampleRoot = Deployed.taskRoot(scratch.resolve("sample"), course.sampleJar());
        Occasions.warmUp(course);
        try (var busy = RemoteSide.start(course.template());
                var quiet = RemoteSide.start(course.template())) {
            var called = Side.of(busy);
            var lookingAround = Side.of(quiet);
            var alternation = new Alternation();
            var baselines = new HashMap<Baseline, Contestant>();
            for (var function : busy.stack().functions()) {
                var baseline = Baseline.of(function, busy.stack());
                var side = baseline.looksAround() ? lookingAround : called;
                var sample = baselines.computeIfAbsent(
                        baseline,
                        _ -> new Contestant(
                                starter,
                                sample(baseline.handler(), sampleRoot, side.remote(), function.memory()),
                                () -> side.sample().next(baseline.handler())));
                var ours = side.remote().stack().function(function.id());
                alternation.add(
                        sample,
                        new Contestant(
                                starter,
                                ours(ours, ourRoot, side.remote()),
                                () -> side.ours().next(ours)));
            }
            alternation.countClasses();
            for (int round = 1; round <= course.runs(15, 1); round++) {
                course.say("round " + round);
                alternation.round();
            }
            var pairs = alternation.pairs();
            pairs.forEach(pair -> course.say(pair.line()));
            var bytes = new Bytes(Deployed.shipped(ourRoot), Deployed.shipped(sampleRoot));
            var plot = ClassPlot.of(alternation.classesOf(PLOTTED));
            return result(pairs, bytes, plot);
        }
    }

    /** Schedules have one of their own, where they do not find all who signed up for the starts of others. */
    private record Side(RemoteSide remote, Occasions ours, SampleOccasions sample) {
        static Side of(RemoteSide remote) {
            return new Side(remote, new Occasions(remote), new SampleOccasions(remote));
        }
    }

    private static Deployed ours(FunctionDefinition function, Path root, RemoteSide remote) {
        return new Deployed(
                function.id(), function.handlerClass(), root, remote.environment(function), function.memory());
    }

    private static Deployed sample(String handler, Path root, RemoteSide remote, int memory) {
        return new Deployed(handler, "org.accordwatch.sample." + handler, root, remote.sampleEnvironment(), memory);
    }

    private Result result(List<Pairs> all, Bytes bytes, String plot) {
        var figures = new ArrayList<Figure>();
        for (var pairs : all) {
            var function = pairs.function();
            figures.add(Figure.atMost(CPU, pairs.ratio(ColdRun::cpu), name(), function, "cpu"));
            figures.add(Figure.of(pairs.ratio(ColdRun::wall), name(), function, "wall"));
            figures.add(Figure.atMost(CLASSES, pairs.classes(), name(), function, "classes"));
            figures.add(Figure.atMost(BYTES, bytes.ratio(), name(), function, "bytes"));
            figures.add(Figure.atMost(PEAK, pairs.ratio(ColdRun::peak), name(), function, "rss"));
        }
        var ratios = new Table(
                "Ours ÷ sample (medians over pairs, quartiles in brackets)",
                Pairs.RATIOS,
                all.stream().map(Pairs::ratios).toList());
        var absolute = new Table(
                "Medians, ours / sample",
                Pairs.MEDIANS,
                all.stream().map(Pairs::medians).toList());
        return new Result(figures, List.of(ratios, absolute, bytes.table()), Map.of("cold-start.svg", plot));
    }

    /** What is uploaded: the archive of all files, compressed. */
    private record Bytes(long ours, long sample) {
        Spread ratio() {
            return Spread.exactly((double) ours / sample);
        }

        Table table() {
            return new Table(
                    "Bytes that are uploaded for a function",
                    List.of("package", "ours", "sample", "ratio"),
                    List.of(List.of("archive", "%,d".formatted(ours), "%,d".formatted(sample), ratio().text())));
        }
    }
}
