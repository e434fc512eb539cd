package org.accordwatch.bench.coldstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.accordwatch.bench.lambda.ColdRun;
import org.accordwatch.bench.lambda.ColdStarter;
import org.accordwatch.bench.lambda.Deployed;
import org.accordwatch.bench.lambda.LoadedClass;

/**
 * Starts functions in turns: in each round each of the sample's handlers, and behind it the functions that are compared with it. Before
 * the first round, each is started once to count its classes; that also brings its files into the machine's cache.
 */
public final class Alternation {
    private final Map<Contestant, List<Contestant>> groups = new LinkedHashMap<>();
    private final Map<Contestant, List<ColdRun>> runs = new LinkedHashMap<>();
    private final Map<Contestant, List<LoadedClass>> classes = new LinkedHashMap<>();

    /** A function, how it is started, and where its next event comes from. */
    public record Contestant(ColdStarter starter, Deployed function, Supplier<String> events) {}

    public void add(Contestant sample, Contestant ours) {
        groups.computeIfAbsent(sample, _ -> new ArrayList<>()).add(ours);
    }

    public void countClasses() throws IOException, InterruptedException {
        for (var group : groups.entrySet()) {
            count(group.getKey());
            for (var ours : group.getValue()) {
                count(ours);
            }
        }
    }

    public void round() throws IOException, InterruptedException {
        for (var group : groups.entrySet()) {
            run(group.getKey());
            for (var ours : group.getValue()) {
                run(ours);
            }
        }
    }

    public List<Pairs> pairs() {
        var pairs = new ArrayList<Pairs>();
        groups.forEach((sample, all) -> all.forEach(ours -> pairs.add(new Pairs(
                ours.function().name(),
                sample.function().name(),
                runs.getOrDefault(ours, List.of()),
                runs.getOrDefault(sample, List.of()),
                classes.getOrDefault(ours, List.of()).size(),
                classes.getOrDefault(sample, List.of()).size()))));
        return pairs;
    }

    /** The classes of some of the functions, by their names. */
    Map<String, List<LoadedClass>> classesOf(List<String> names) {
        var chosen = new LinkedHashMap<String, List<LoadedClass>>();
        names.forEach(name -> classes.forEach((contestant, loaded) -> {
            if (contestant.function().name().equals(name)) {
                chosen.put(name, loaded);
            }
        }));
        return chosen;
    }

    private void count(Contestant contestant) throws IOException, InterruptedException {
        var loaded = contestant
                .starter()
                .classes(contestant.function(), contestant.events().get());
        classes.put(contestant, loaded);
    }

    private void run(Contestant contestant) throws IOException, InterruptedException {
        var run = contestant
                .starter()
                .run(contestant.function(), contestant.events().get());
        runs.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(checked(run, contestant.function()));
    }

    /** A function that refuses its event has not done its work, and no figure is worth anything. */
    private static ColdRun checked(ColdRun run, Deployed function) {
        boolean refused =
                run.answer().contains("\"statusCode\":4") || run.answer().contains("\"statusCode\":5");
        if (refused || run.answer().contains("\"itemIdentifier\"")) {
            throw new IllegalStateException(function.name() + " answered " + run.answer());
        }
        return run;
    }
}
