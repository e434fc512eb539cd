package org.accordwatch.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What became of all seeds, as a table. */
final class Report {
    private final String title;
    private final List<Seed> seeds = new ArrayList<>();

    Report(String title) {
        this.title = title;
    }

    void add(Seed seed) {
        seeds.add(seed);
    }

    /** Markdown. */
    String table() {
        var lines = new ArrayList<>(List.of("| " + title + " | |", "| --- | ---: |"));
        lines.add(line("seeds", seeds.size()));
        faults().forEach((fault, times) -> lines.add(line("fault: " + fault, times)));
        lines.add(line("changes acknowledged", sum(Seed::acknowledged)));
        lines.add(line("alerts published", sum(Seed::published)));
        lines.add(line("alerts due, each reader's own", sum(Seed::due)));
        lines.add(line("delivered", sum(seed -> seed.due() - seed.found(Check.LOST))));
        repeated().forEach((reason, times) -> lines.add(line("repeated: " + reason, times)));
        lines.add(line("repeated for no reason", sum(seed -> seed.found(Check.REPEATED))));
        lines.add(line("lost", sum(seed -> seed.found(Check.LOST) + seed.found(Check.ACKNOWLEDGED))));
        return String.join("\n", lines) + "\n";
    }

    /** Shows it, and leaves it behind in the build's directory. */
    void publish(Path file) {
        System.out.println("\n" + table());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Fault, Integer> faults() {
        var faults = new EnumMap<Fault, Integer>(Fault.class);
        seeds.forEach(seed -> seed.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum)));
        return faults;
    }

    private Map<Ledger.Reason, Long> repeated() {
        var repeated = new EnumMap<Ledger.Reason, Long>(Ledger.Reason.class);
        seeds.forEach(seed -> seed.repeated().forEach((reason, times) -> repeated.merge(reason, times, Long::sum)));
        return repeated;
    }

    private long sum(ToLongFunction<Seed> figure) {
        return seeds.stream().mapToLong(figure).sum();
    }

    private static String line(String what, long figure) {
        return "| %s | %,d |".formatted(what, figure);
    }
}
