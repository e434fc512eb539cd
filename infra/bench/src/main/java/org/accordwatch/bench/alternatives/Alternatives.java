package org.accordwatch.bench.alternatives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.accordwatch.bench.lambda.ColdRun;
import org.accordwatch.bench.lambda.ColdStarter;
import org.accordwatch.bench.lambda.Deployed;
import org.accordwatch.bench.lambda.ManagedRuntime;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Spread;
import org.accordwatch.bench.measure.Table;
import org.accordwatch.bench.remote.Occasions;
import org.accordwatch.bench.remote.RemoteSide;

/**
 * Starts one function in other ways, in turns with the way that is deployed. {@code -Dbench.jar} adds a jar that was built otherwise.
 * Its figures are no promise, and are not in {@code bench.json}.
 */
public final class Alternatives implements Part {
    private static final String FUNCTION = "RecordChangeFunction";

    @Override
    public String name() {
        return "alternatives";
    }

    @Override
    public boolean quick() {
        return false;
    }

    @Override
    public Result measure(Course course) throws IOException, InterruptedException {
        var scratch = Files.createDirectories(course.scratch().resolve("alternatives"));
        Occasions.warmUp(course);
        try (var remote = RemoteSide.start(course.template())) {
            var definition = remote.stack().function(System.getProperty("bench.function", FUNCTION));
            var starter = new ColdStarter(ManagedRuntime.of(scratch), scratch);
            var root = Deployed.taskRoot(scratch.resolve("deployed"), course.functionsJar());
            var deployed = new Deployed(
                    definition.id(),
                    definition.handlerClass(),
                    root,
                    remote.environment(definition),
                    definition.memory());
            var variants = variants(
                    new Variant("as deployed", starter, deployed, Deployed.shipped(root)),
                    course.functionsJar(),
                    scratch);
            var occasions = new Occasions(remote);
            var runs = variants.stream().map(_ -> new ArrayList<ColdRun>()).toList();
            for (int round = 0; round < course.runs(15, 2); round++) {
                for (int index = 0; index < variants.size(); index++) {
                    var variant = variants.get(index);
                    runs.get(index).add(variant.starter().run(variant.function(), occasions.next(definition)));
                }
                course.say("round " + (round + 1));
            }
            var rows = new ArrayList<List<String>>();
            for (int index = 0; index < variants.size(); index++) {
                var variant = variants.get(index);
                int classes = variant.starter()
                        .classes(variant.function(), occasions.next(definition))
                        .size();
                rows.add(List.of(
                        variant.name(),
                        ratio(runs, index, ColdRun::cpu),
                        ratio(runs, index, ColdRun::wall),
                        String.format(Locale.ROOT, "%,d", classes),
                        ratio(runs, index, ColdRun::peak),
                        String.format(Locale.ROOT, "%,d", variant.bytes())));
            }
            return new Result(
                    List.of(), List.of(new Table("Other ways to start " + definition.id(), Variant.columns(), rows)));
        }
    }

    private static List<Variant> variants(Variant deployed, Path jar, Path scratch) throws IOException {
        var variants = new ArrayList<>(List.of(deployed));
        var other = Optional.ofNullable(System.getProperty("bench.jar")).filter(file -> !file.isBlank());
        if (other.isPresent()) {
            variants.add(
                    in("the other jar", deployed, Deployed.taskRoot(scratch.resolve("other"), Path.of(other.get()))));
            return variants;
        }
        var compressed = Layout.compressed(jar, scratch.resolve("accordwatch.jar"));
        variants.add(in("jar compressed", deployed, Deployed.taskRoot(scratch.resolve("compressed"), compressed)));
        variants.add(in("no jar, each class a file", deployed, Layout.exploded(jar, scratch.resolve("exploded"))));
        variants.add(Variant.flags("both compilers", deployed, "-XX:TieredStopAtLevel=4"));
        variants.add(Variant.flags("no class data sharing at all", deployed, "-Xshare:off"));
        variants.add(Variant.flags(
                "no verification of classes",
                deployed,
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote"));
        variants.add(Variant.flags("no performance counters", deployed, "-XX:-UsePerfData"));
        variants.add(Variant.flags("a larger heap from the start", deployed, "-Xms128m", "-Xmn96m"));
        variants.add(deployed.environment(
                "no profile files",
                Map.of("AWS_CONFIG_FILE", "/dev/null", "AWS_SHARED_CREDENTIALS_FILE", "/dev/null")));
        return variants;
    }

    private static Variant in(String name, Variant deployed, Path root) throws IOException {
        var function = deployed.function();
        return new Variant(
                name,
                deployed.starter(),
                new Deployed(function.name(), function.handler(), root, function.environment(), function.memory()),
                Deployed.shipped(root));
    }

    private static String ratio(List<? extends List<ColdRun>> runs, int index, ToDoubleFunction<ColdRun> of) {
        return Spread.ratio(values(runs.get(index), of), values(runs.getFirst(), of))
                .text();
    }

    private static List<Double> values(List<ColdRun> runs, ToDoubleFunction<ColdRun> of) {
        return runs.stream().map(of::applyAsDouble).toList();
    }
}
