package org.accordwatch.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The durations in milliseconds that the emulator reports, by function; the first of each counts the start of its JVM in. */
record Durations(Map<String, List<Double>> byHandler) {
    private static final Pattern INVOKING = Pattern.compile("Invoking org\\.accordwatch\\.handler\\.(\\w+)");
    private static final Pattern REPORT = Pattern.compile("REPORT RequestId: .*\\sDuration: ([0-9.]+) ms.*Billed");

    static Durations of(List<String> lines) {
        var durations = new TreeMap<String, List<Double>>();
        var handler = "";
        for (var line : lines) {
            var invoking = INVOKING.matcher(line);
            if (invoking.find()) {
                handler = invoking.group(1);
            }
            var report = REPORT.matcher(line);
            if (report.find()) {
                durations.computeIfAbsent(handler, _ -> new ArrayList<>()).add(Double.valueOf(report.group(1)));
            }
        }
        return new Durations(durations);
    }

    /** A table: handler, cold, median of the warm ones, their number. */
    List<String> table() {
        return byHandler.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    private static String row(String handler, List<Double> all) {
        var warm = all.stream().skip(1).sorted().toList();
        var median = warm.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f", warm.get(warm.size() / 2));
        return String.format(
                Locale.ROOT,
                "%-28s cold %8.1f ms   warm %8s ms (%d calls)",
                handler,
                all.getFirst(),
                median,
                warm.size());
    }
}
