package org.accordwatch.bench.aotimage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.accordwatch.bench.coldstart.Alternation;
import org.accordwatch.bench.coldstart.Alternation.Contestant;
import org.accordwatch.bench.coldstart.Pairs;
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

/** Cold starts with the container image's AOT cache, against the sample's handlers as they are deployed. Runs of both alternate. */
public final class AotImage implements Part {
    private static final double CPU = 0.30;

    /** The names of what is measured; ours end with Function, the sample's with Handler. */
    private static final List<String> MEASURED = List.of("RecordChange", "Notify");

    @Override
    public String name() {
        return "aotImage";
    }

    @Override
    public Result measure(Course course) throws IOException, InterruptedException {
        var scratch = Files.createDirectories(course.scratch().resolve("aot-image"));
        var plain = ManagedRuntime.of(scratch);
        var ourRoot = Deployed.taskRoot(scratch.resolve("ours"), course.functionsJar());
        var sampleRoot = Deployed.taskRoot(scratch.resolve("sample"), course.sampleJar());
        var cache = AotCache.train(plain, ourRoot.resolve("lib/accordwatch.jar"), course.trainingJar(), scratch);
        var withCache = new ColdStarter(cache.used(), scratch);
        var without = new ColdStarter(plain, scratch);
        Occasions.warmUp(course);
        try (var remote = RemoteSide.start(course.template())) {
            var occasions = new Occasions(remote);
            var sampleOccasions = new SampleOccasions(remote);
            var alternation = new Alternation();
            for (var name : MEASURED) {
                var function = remote.stack().function(name + "Function");
                var ours = new Deployed(
                        function.id(),
                        function.handlerClass(),
                        ourRoot,
                        remote.environment(function),
                        function.memory());
                var handler = name + "Handler";
                var sample = new Deployed(
                        handler,
                        "org.accordwatch.sample." + handler,
                        sampleRoot,
                        remote.sampleEnvironment(),
                        function.memory());
                alternation.add(
                        new Contestant(without, sample, () -> sampleOccasions.next(handler)),
                        new Contestant(withCache, ours, () -> occasions.next(function)));
            }
            alternation.countClasses();
            for (int round = 1; round <= course.runs(15, 1); round++) {
                course.say("round " + round);
                alternation.round();
            }
            return result(alternation.pairs(), cache.bytes());
        }
    }

    private Result result(List<Pairs> all, long bytes) {
        var worst = all.stream()
                .map(pairs -> pairs.ratio(ColdRun::cpu))
                .max(Comparator.comparingDouble(Spread::median))
                .orElseThrow();
        return new Result(
                List.of(Figure.atMost(CPU, worst, name(), "cpu")),
                List.of(
                        new Table(
                                "Ours in the image ÷ sample (medians over pairs, quartiles in brackets)",
                                Pairs.RATIOS,
                                all.stream().map(Pairs::ratios).toList()),
                        new Table(
                                "Medians, ours in the image / sample, with a cache of %,d bytes".formatted(bytes),
                                Pairs.MEDIANS,
                                all.stream().map(Pairs::medians).toList())));
    }
}
