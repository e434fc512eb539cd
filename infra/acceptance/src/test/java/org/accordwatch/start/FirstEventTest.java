package org.accordwatch.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.accordwatch.snapshot.Tape;
import org.accordwatch.supply.Built;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No function loads more classes for its first event than it did, give or take a few: they are most of what a cold start takes
 * (docs/performance.md), and unlike its time they can be counted on any machine.
 */
final class FirstEventTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");
    private static final String TABLE = "src/test/resources/start/classes.properties";
    /** What another build of the JDK or the order of threads may add. */
    private static final double ROOM = 1.03;

    private static final int ABREAST = 2;

    @TempDir
    private Path folder;

    @Test
    void noFunctionLoadsMoreClassesThanItIsAllowed() throws IOException {
        var allowed = allowed();
        var loaded = loaded();
        assertThat(allowed.keySet()).as(TABLE).isEqualTo(loaded.keySet());
        assertThat(loaded)
                .allSatisfy((function, classes) -> assertThat(classes)
                        .as(
                                "%s loads %d classes until its first answer. -Xlog:class+load tells which. If what it does now is worth them, write"
                                        + " %s=%d into %s and say in the commit what they are for.",
                                function, classes, function, Math.round(classes * ROOM), TABLE)
                        .isLessThanOrEqualTo(allowed.getOrDefault(function, 0)));
    }

    /** Building the jar leaves out what nothing asks for: ADR 29. */
    @Test
    void everyFunctionDoesAllItsWorkFromTheJarThatIsDeployed() throws IOException, InterruptedException {
        new CountedStart(Built.jar(), folder).everyEvent(handlers());
    }

    private static Map<String, Integer> allowed() throws IOException {
        var table = new Properties();
        try (var file = Files.newBufferedReader(Path.of(TABLE))) {
            table.load(file);
        }
        var allowed = new TreeMap<String, Integer>();
        table.forEach((function, classes) -> allowed.put(function.toString(), Integer.valueOf(classes.toString())));
        return allowed;
    }

    /** Of all functions that have a tape; operators' functions, which are called by hand, have none. */
    private static List<String> handlers() throws IOException {
        return Pattern.compile("(?m)^ +Handler: (\\S+)$")
                .matcher(Files.readString(TEMPLATE))
                .results()
                .map(found -> found.group(1))
                .filter(handler -> Tape.class.getResource(name(handler) + ".json") != null)
                .toList();
    }

    private static String name(String handler) {
        return handler.substring(handler.lastIndexOf('.') + 1);
    }

    private Map<String, Integer> loaded() throws IOException {
        var start = new CountedStart(Built.jar(), folder);
        var counts = new TreeMap<String, Future<Integer>>();
        try (var jvms = Executors.newFixedThreadPool(ABREAST)) {
            for (var handler : handlers()) {
                counts.put(name(handler), jvms.submit(() -> start.classes(handler)));
            }
        }
        var loaded = new TreeMap<String, Integer>();
        counts.forEach((function, count) -> loaded.put(function, count(count)));
        return loaded;
    }

    private static int count(Future<Integer> counted) {
        try {
            return counted.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
