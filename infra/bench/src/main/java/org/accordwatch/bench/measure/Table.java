package org.accordwatch.bench.measure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows for people to read: the first column is text, the others stand to the right. */
public record Table(String title, List<String> columns, List<List<String>> rows) {
    /** Of a column: Markdown wants a few dashes below its heading. */
    private static final int NARROWEST = 3;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** As GitHub's Markdown, with its columns aligned so that a console can show it as well. */
    public String markdown() {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        var rule = IntStream.range(0, columns.size())
                .mapToObj(column -> column == 0 ? "-".repeat(widths[column]) : "-".repeat(widths[column] - 1) + ":")
                .toList();
        return Stream.concat(Stream.of(columns, rule), rows.stream())
                .map(row -> line(row, widths))
                .collect(Collectors.joining("\n", "**" + title + "**\n\n", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column], column == 0))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String padded(String text, int width, boolean left) {
        var fill = " ".repeat(width - text.length());
        return left ? text + fill : fill + text;
    }

    private int width(int column) {
        return Stream.concat(Stream.of(columns), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .reduce(NARROWEST, Math::max);
    }
}
