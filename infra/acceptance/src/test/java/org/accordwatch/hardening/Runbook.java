package org.accordwatch.hardening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the runbook says of alarms: an entry for each, by the anchor that leads to it, and the list above them. */
record Runbook(Map<String, String> entries, List<String> index) {

    static Runbook read() {
        try {
            return of(Files.readAllLines(Path.of("../../docs/runbook.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Runbook of(List<String> lines) {
        var start = lines.indexOf("## Alarms");
        var texts = new LinkedHashMap<String, StringBuilder>();
        var entry = new StringBuilder();
        var introduction = entry;
        for (var line : start < 0 ? List.<String>of() : lines.subList(start + 1, lines.size())) {
            if (line.startsWith("## ")) {
                break;
            }
            if (line.startsWith("### ")) {
                entry = new StringBuilder();
                texts.put(anchor(line.substring(4)), entry);
            }
            entry.append(line).append('\n');
        }
        var entries = new LinkedHashMap<String, String>();
        texts.forEach((anchor, text) -> entries.put(anchor, text.toString()));
        return new Runbook(
                entries,
                introduction
                        .toString()
                        .lines()
                        .filter(line -> line.startsWith("| ["))
                        .toList());
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
