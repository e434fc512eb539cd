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
import org.junit.jupiter.api.BeforeAll;
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

    private static final Map<String, CountedStart.Classes> STARTS = new TreeMap<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        var start = new CountedStart(Built.jar(), folder);
        var counts = new TreeMap<String, Future<CountedStart.Classes>>();
        try (var jvms = Executors.newFixedThreadPool(ABREAST)) {
            for (var handler : handlers()) {
                counts.put(name(handler), jvms.submit(() -> start.classes(handler)));
            }
        }
        counts.forEach((function, count) -> STARTS.put(function, counted(count)));
    }

    @Test
    void noFunctionLoadsMoreClassesThanItIsAllowed() throws IOException {
        var allowed = allowed();
        assertThat(allowed.keySet()).as(TABLE).isEqualTo(STARTS.keySet());
        assertThat(STARTS)
                .allSatisfy((function, classes) -> assertThat(classes.loaded())
                        .as(
                                "%s loads %d classes until its first answer. -Xlog:class+load tells which. If what it does now is worth them, write"
                                        + " %s=%d into %s and say in the commit what they are for.",
                                function, classes.loaded(), function, Math.round(classes.loaded() * ROOM), TABLE)
                        .isLessThanOrEqualTo(allowed.getOrDefault(function, 0)));
    }

    /** Building the jar leaves out what nothing asks for: ADR 29. */
    @Test
    void everyFunctionDoesAllItsWorkFromTheJarThatIsDeployed(@TempDir Path folder)
            throws IOException, InterruptedException {
        new CountedStart(Built.jar(), folder).everyEvent(handlers());
    }

    /** The first use of that class costs some 10 ms of processor time: the JDK then squares 5 until it has 5 to the power of 65,536. */
    @Test
    void noFunctionUsesBigDecimal() {
        var using = STARTS.entrySet().stream()
                .filter(start -> start.getValue().initialised().contains("java.math.BigDecimal"))
                .map(Map.Entry::getKey);
        assertThat(using)
                .as("-Xlog:class+load+cause -XX:LogClassLoadingCauseFor='java.math.BigInteger$RecursiveOp' tells why")
                .isEmpty();
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

    private static CountedStart.Classes counted(Future<CountedStart.Classes> count) {
        try {
            return count.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
