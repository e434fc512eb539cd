package org.accordwatch.bench.primed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.accordwatch.bench.coldstart.Baseline;
import org.accordwatch.bench.lambda.ColdRun;
import org.accordwatch.bench.lambda.ColdStarter;
import org.accordwatch.bench.lambda.Deployed;
import org.accordwatch.bench.lambda.ManagedRuntime;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Figure;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Table;
import org.accordwatch.bench.remote.Occasions;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.StackTemplate;

/**
 * The first event of every function that has a tape, in JVMs that have run the hooks for SnapStart and in JVMs that have not, in turns.
 * Lambda's runtime client runs the hooks when it is told that a snapshot will be taken, and then asks to be restored. All else is the same:
 * the handler is made, and the runtime has SnapStart's flags. What counts is CPU: most of the time goes by while services answer, which
 * take as long in either.
 */
public final class Primed implements Part {
    private static final double GOAL = 0.15;
    private static final String KIND = "AWS_LAMBDA_INITIALIZATION_TYPE";

    @Override
    public String name() {
        return "primed";
    }

    @Override
    public Result measure(Course course) throws IOException, InterruptedException {
        var scratch = Files.createDirectories(course.scratch().resolve("primed"));
        var starter = new ColdStarter(ManagedRuntime.of(scratch).forSnapStart(), scratch);
        var root = Deployed.taskRoot(scratch.resolve("deployed"), course.functionsJar());
        Occasions.warmUp(course);
        try (var busy = RemoteSide.start(course.template());
                var quiet = RemoteSide.start(course.template())) {
            var called = new Occasions(busy);
            var lookingAround = new Occasions(quiet);
            var pairs = new ArrayList<Pair>();
            for (var id : practising(busy.stack(), course.quick())) {
                var looksAround =
                        Baseline.of(busy.stack().function(id), busy.stack()).looksAround();
                var remote = looksAround ? quiet : busy;
                var occasions = looksAround ? lookingAround : called;
                var function = remote.stack().function(id);
                var pair = pair(function, root, remote);
                for (int run = 0; run < course.runs(9, 1); run++) {
                    pair.bare().add(starter.run(pair.asItIs(), occasions.next(function)));
                    pair.primed().add(starter.run(pair.practised(), occasions.next(function)));
                    cameToItsEnd(scratch.resolve(pair.practised().name() + ".log"));
                }
                course.say(pair.line());
                pairs.add(pair);
            }
            return result(pairs);
        }
    }

    /** All; in a quick run the first of those that are compared with the same. */
    private static List<String> practising(StackTemplate stack, boolean quick) {
        var compared = new HashSet<Baseline>();
        return stack.functions().stream()
                .filter(Primed::practises)
                .filter(function -> compared.add(Baseline.of(function, stack)) || !quick)
                .map(FunctionDefinition::id)
                .toList();
    }

    /** Operators' functions have no tape: nobody waits for them. */
    private static boolean practises(FunctionDefinition function) {
        var handler = function.handlerClass();
        var tape = "/org/accordwatch/snapshot/" + handler.substring(handler.lastIndexOf('.') + 1) + ".json";
        return Primed.class.getResource(tape) != null;
    }

    private static Pair pair(FunctionDefinition function, Path root, RemoteSide remote) {
        var environment = new HashMap<>(remote.environment(function));
        var bare = deployed(function, function.id(), root, environment);
        environment.put(KIND, "snap-start");
        return new Pair(bare, deployed(function, function.id() + "-primed", root, environment));
    }

    private static Deployed deployed(
            FunctionDefinition function, String name, Path root, Map<String, String> environment) {
        return new Deployed(name, function.handlerClass(), root, environment, function.memory());
    }

    /** A function tells when its practice fails, and starts nevertheless. */
    private static void cameToItsEnd(Path log) throws IOException {
        var text = Files.readString(log);
        if (text.contains("Priming came to no end")) {
            throw new IllegalStateException(text);
        }
    }

    private Result result(List<Pair> pairs) {
        var figures = pairs.stream()
                .map(pair -> Figure.atMost(GOAL, pair.ratio(ColdRun::eventCpu), name(), pair.function()))
                .toList();
        var table = new Table(
                "The first event: practised ÷ not practised (medians over pairs, quartiles in brackets)",
                Pair.COLUMNS,
                pairs.stream().map(Pair::row).toList());
        return new Result(figures, List.of(table));
    }
}
