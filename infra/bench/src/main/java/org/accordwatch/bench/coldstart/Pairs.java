package org.accordwatch.bench.coldstart;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.accordwatch.bench.lambda.ColdRun;
import org.accordwatch.bench.measure.Spread;

/** What came of a function and of the handler that it is compared with. */
public record Pairs(
        String function, String baseline, List<ColdRun> ours, List<ColdRun> theirs, int ourClasses, int theirClasses) {
    /** Of the rows by {@link #ratios()}. */
    public static final List<String> RATIOS =
            List.of("function", "against", "CPU", "wall", "classes", "peak memory", "pairs");

    /** Of the rows by {@link #medians()}. */
    public static final List<String> MEDIANS = List.of("function", "CPU ms", "wall ms", "classes", "peak MB");

    public Spread ratio(ToDoubleFunction<ColdRun> of) {
        return Spread.ratio(values(ours, of), values(theirs, of));
    }

    public Spread classes() {
        return Spread.exactly((double) ourClasses / theirClasses);
    }

    public String line() {
        return "%-28s CPU %s of the sample's, wall %s, classes %s, memory %s"
                .formatted(
                        function,
                        ratio(ColdRun::cpu).text(),
                        ratio(ColdRun::wall).text(),
                        classes().text(),
                        ratio(ColdRun::peak).text());
    }

    public List<String> ratios() {
        return List.of(
                function,
                baseline,
                ratio(ColdRun::cpu).text(),
                ratio(ColdRun::wall).text(),
                classes().text(),
                ratio(ColdRun::peak).text(),
                Integer.toString(ours.size()));
    }

    public List<String> medians() {
        return List.of(
                function,
                both(ColdRun::cpu),
                both(ColdRun::wall),
                "%,d / %,d".formatted(ourClasses, theirClasses),
                both(ColdRun::peak));
    }

    private String both(ToDoubleFunction<ColdRun> of) {
        return String.format(Locale.ROOT, "%,.0f / %,.0f", median(ours, of), median(theirs, of));
    }

    private static double median(List<ColdRun> runs, ToDoubleFunction<ColdRun> of) {
        return Spread.of(values(runs, of)).median();
    }

    private static List<Double> values(List<ColdRun> runs, ToDoubleFunction<ColdRun> of) {
        return runs.stream().map(of::applyAsDouble).toList();
    }
}
