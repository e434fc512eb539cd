package org.accordwatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.bench.alternatives.Alternatives;
import org.accordwatch.bench.aotimage.AotImage;
import org.accordwatch.bench.coldstart.ColdStart;
import org.accordwatch.bench.cost.Cost;
import org.accordwatch.bench.match.Match;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Figure;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Table;
import org.accordwatch.bench.primed.Primed;
import org.accordwatch.bench.report.BenchFile;
import org.accordwatch.bench.report.PerformancePage;
import org.accordwatch.bench.warm.Warm;
import org.accordwatch.bench.wholeway.WholeWay;

/**
 * Runs the parts, prints what they found, writes {@code bench.json}, and refreshes their sections of {@code docs/performance.md}.
 * {@code -Dbench.parts=coldStart,warm} chooses among them; {@code -Dbench.quick} takes few runs of each. What functions write for
 * CloudWatch while they run in this process goes to a file.
 */
public final class Bench {
    /** In the order in which they run. */
    private static final List<Part> PARTS = List.of(
            new ColdStart(),
            new Primed(),
            new AotImage(),
            new Alternatives(),
            new Warm(),
            new Match(),
            new WholeWay(),
            new Cost());

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var project = Path.of("").toAbsolutePath();
        var console = System.out;
        var course = new Course(project, Boolean.getBoolean("bench.quick"), console, Instant.now());
        System.setOut(new PrintStream(course.scratch().resolve("functions.log").toFile(), UTF_8));
        var page = new PerformancePage(project.resolve("docs/performance.md"));
        var figures = new ArrayList<Figure>();
        for (var part : chosen(System.getProperty("bench.parts", ""), course.quick())) {
            course.say(part.name());
            var result = part.measure(course);
            figures.addAll(result.figures());
            result.tables().forEach(table -> console.println("\n" + table.markdown()));
            page.refresh(part.name(), result, course.quick());
        }
        var file = project.resolve("infra/bench/target/bench.json");
        new BenchFile(file).write(figures);
        console.println("\n" + summary(figures).markdown());
        course.say("done; the figures are in " + project.relativize(file) + " and docs/performance.md");
    }

    private static Table summary(List<Figure> figures) {
        return new Table(
                "Ours ÷ baseline",
                Figure.COLUMNS,
                figures.stream().map(Figure::row).toList());
    }

    /** All, where none is named. */
    private static List<Part> chosen(String names, boolean quick) {
        Set<String> wanted = Stream.of(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (wanted.isEmpty()) {
            return PARTS.stream().filter(part -> !quick || part.quick()).toList();
        }
        var known = PARTS.stream().map(Part::name).toList();
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("bench.parts may name " + String.join(", ", known));
        }
        return PARTS.stream().filter(part -> wanted.contains(part.name())).toList();
    }
}
