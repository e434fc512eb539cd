package org.accordwatch.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Table;

/**
 * {@code docs/performance.md}: what people wrote stays, and what stands between the markers {@code <!-- bench:NAME -->} and
 * {@code <!-- /bench:NAME -->} is written anew by the part of that name.
 */
public record PerformancePage(Path file) {

    /** @throws IllegalStateException where the page has no such section */
    public void refresh(String part, Result result, boolean quick) throws IOException {
        var section = Pattern.compile("(?s)(<!-- bench:" + Pattern.quote(part) + " -->\n).*?(<!-- /bench:"
                        + Pattern.quote(part) + " -->)")
                .matcher(Files.readString(file));
        if (!section.find()) {
            throw new IllegalStateException(
                    file + " has no section between <!-- bench:" + part + " --> and <!-- /bench:" + part + " -->");
        }
        var text = section.replaceFirst("$1" + Matcher.quoteReplacement(written(result, quick)) + "$2");
        var folder = file.resolveSibling("performance");
        Files.createDirectories(folder);
        for (var plot : result.plots().entrySet()) {
            Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
        }
        Files.writeString(file, text);
    }

    private static String written(Result result, boolean quick) {
        var kind = quick ? "A quick run" : "Measured";
        return result.tables().stream()
                .map(Table::markdown)
                .collect(Collectors.joining(
                        "\n",
                        "\n" + kind + " on " + LocalDate.now(ZoneOffset.UTC) + ", on " + Machine.describe() + ".\n\n",
                        "\n"));
    }
}
