package org.accordwatch.bench.measure;

import java.util.List;
import java.util.Optional;

/**
 * One result that {@code bench.json} holds.
 *
 * @param path where in that file, as in {@code coldStart}, {@code NotifyFunction}, {@code cpu}
 */
public record Figure(List<String> path, Spread value, Optional<Goal> goal) {
    public Figure {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a figure needs a name");
        }
    }

    public static Figure of(Spread value, String... path) {
        return new Figure(List.of(path), value, Optional.empty());
    }

    public static Figure atMost(double goal, Spread value, String... path) {
        return new Figure(List.of(path), value, Optional.of(Goal.atMost(goal)));
    }

    public static Figure atLeast(double goal, Spread value, String... path) {
        return new Figure(List.of(path), value, Optional.of(Goal.atLeast(goal)));
    }

    public boolean missed() {
        return goal.isPresent() && !goal.orElseThrow().metBy(value);
    }

    /** Its row in a table of {@link #COLUMNS}. */
    public List<String> row() {
        return List.of(
                String.join(" ", path),
                value.text(),
                String.valueOf(value.runs()),
                goal.map(Goal::text).orElse(""),
                goal.map(limit -> limit.metBy(value) ? "met" : "missed").orElse(""));
    }

    public static final List<String> COLUMNS = List.of("figure", "median (quartiles)", "runs", "goal", "result");
}
