package org.accordwatch.bench.coldstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.accordwatch.bench.lambda.ColdRun;
import org.accordwatch.bench.lambda.ColdStarter;
import org.accordwatch.bench.lambda.Deployed;

/** Starts two functions in turns, as often as there shall be pairs; once more before, so that files are in the machine's cache. */
record Alternation(ColdStarter starter, int pairs) {

    Pairs of(Deployed ours, Supplier<String> events, Deployed sample, Supplier<String> sampleEvents)
            throws IOException, InterruptedException {
        int classes = starter.classes(ours, events.get()).size();
        int sampleClasses = starter.classes(sample, sampleEvents.get()).size();
        var runs = new ArrayList<ColdRun>();
        var sampleRuns = new ArrayList<ColdRun>();
        for (int pair = 0; pair < pairs; pair++) {
            runs.add(checked(starter.run(ours, events.get()), ours));
            sampleRuns.add(checked(starter.run(sample, sampleEvents.get()), sample));
        }
        return new Pairs(ours.name(), sample.name(), runs, sampleRuns, classes, sampleClasses);
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
