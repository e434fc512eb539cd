package org.accordwatch.bench.measure;

import java.util.List;
import java.util.Map;

/**
 * What a part found.
 *
 * @param plots the SVG of each plot, by the name of its file in {@code docs/performance}
 */
public record Result(List<Figure> figures, List<Table> tables, Map<String, String> plots) {
    public Result {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        plots = Map.copyOf(plots);
    }

    public Result(List<Figure> figures, List<Table> tables) {
        this(figures, tables, Map.of());
    }
}
