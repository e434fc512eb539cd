package org.accordwatch.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands that docs/runbook.md gives, as they stand there. */
record Runbook(String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");

    static Runbook read() {
        try {
            return new Runbook(Files.readString(Path.of("../../docs/runbook.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of commands under a heading, in their order. */
    List<String> commands(String heading) {
        var section = Pattern.compile("(?ms)^#+ " + Pattern.quote(heading) + "$(.*?)(?=^#+ |\\z)")
                .matcher(text);
        if (!section.find()) {
            throw new AssertionError("the runbook has no heading " + heading);
        }
        return BLOCK.matcher(section.group(1))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
