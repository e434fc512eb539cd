package org.accordwatch.bench.primed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.accordwatch.bench.lambda.ColdRun;
import org.accordwatch.bench.lambda.Deployed;
import org.accordwatch.bench.measure.Spread;

/** A function in both ways, and what came of each run. */
record Pair(Deployed asItIs, Deployed practised, List<ColdRun> bare, List<ColdRun> primed) {
    static final List<String> COLUMNS =
            List.of("function", "CPU", "time", "CPU ms, practised / not", "ms, practised / not", "pairs");

    Pair(Deployed asItIs, Deployed practised) {
        this(asItIs, practised, new ArrayList<>(), new ArrayList<>());
    }

    String function() {
        return asItIs.name();
    }

    Spread ratio(ToDoubleFunction<ColdRun> of) {
        return Spread.ratio(values(primed, of), values(bare, of));
    }

    String line() {
        return "%-28s CPU %s, time %s"
                .formatted(
                        function(),
                        ratio(ColdRun::eventCpu).text(),
                        ratio(ColdRun::event).text());
    }

    List<String> row() {
        return List.of(
                function(),
                ratio(ColdRun::eventCpu).text(),
                ratio(ColdRun::event).text(),
                both(ColdRun::eventCpu),
                both(ColdRun::event),
                Integer.toString(primed.size()));
    }

    private String both(ToDoubleFunction<ColdRun> of) {
        return String.format(Locale.ROOT, "%,.0f / %,.0f", median(primed, of), median(bare, of));
    }

    private static double median(List<ColdRun> runs, ToDoubleFunction<ColdRun> of) {
        return Spread.of(values(runs, of)).median();
    }

    private static List<Double> values(List<ColdRun> runs, ToDoubleFunction<ColdRun> of) {
        return runs.stream().map(of::applyAsDouble).toList();
    }
}
