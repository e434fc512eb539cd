package org.accordwatch.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accordwatch.bench.measure.Table;

/** The README: what stands between its markers {@code <!-- bench:cost -->} is written anew. */
record CostPage(Path file) {
    private static final Pattern SECTION = Pattern.compile("(?s)(<!-- bench:cost -->\n).*?(<!-- /bench:cost -->)");

    void refresh(List<Table> bills) throws IOException {
        var section = SECTION.matcher(Files.readString(file));
        if (!section.find()) {
            throw new IllegalStateException(file + " has no section for costs");
        }
        var tables = bills.stream().map(Table::markdown).collect(Collectors.joining("\n", "\n", "\n"));
        Files.writeString(file, section.replaceFirst("$1" + Matcher.quoteReplacement(tables) + "$2"));
    }
}
