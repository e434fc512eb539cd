package org.accordwatch.report;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a line a suite when all have run: how many tests it has on which backend, how many of them were skipped, and how long it
 * took, the start of its backend included where it came first. A class that is named {@code ThisOnThatTest} is the suite "This" on the
 * backend "That".
 */
public final class SuiteTable implements TestExecutionListener {
    private static final String LINE = "%-16s %-16s %6s %8s %8s";

    private final Map<SuiteName, Tally> tallies = new TreeMap<>();
    private final PrintStream out;
    private Optional<TestPlan> plan = Optional.empty();

    /** For JUnit, which finds it by its service file. */
    public SuiteTable() {
        this(System.out);
    }

    SuiteTable(PrintStream out) {
        this.out = out;
    }

    private static final class Tally {
        private long tests;
        private long skipped;
        private Instant begun = Instant.now();
        private Duration took = Duration.ZERO;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = Optional.of(started);
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            tally(test).ifPresent(tally -> tally.begun = Instant.now());
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        skip(test);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean aborted = result.getStatus() == TestExecutionResult.Status.ABORTED;
        if (test.isTest()) {
            tally(test).ifPresent(tally -> {
                tally.tests++;
                tally.skipped += aborted ? 1 : 0;
            });
        } else if (aborted) {
            skip(test);
        }
        if (isClass(test)) {
            tally(test).ifPresent(tally -> tally.took = Duration.between(tally.begun, Instant.now()));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        if (tallies.isEmpty()) {
            return;
        }
        out.println();
        out.println(LINE.formatted("suite", "backend", "tests", "skipped", "seconds"));
        tallies.forEach((name, tally) -> out.println(LINE.formatted(
                name.suite(),
                name.backend(),
                tally.tests,
                tally.skipped,
                String.format(Locale.ROOT, "%.1f", tally.took.toMillis() / 1000.0))));
    }

    /** A test with parameters counts as one, since nobody knows how many it would have been. */
    private void skip(TestIdentifier test) {
        long count = test.isTest()
                ? 1
                : plan.orElseThrow().getDescendants(test).stream()
                        .filter(below -> below.isTest() || isMethod(below))
                        .count();
        long skipped = Math.max(count, isMethod(test) ? 1 : 0);
        tally(test).ifPresent(tally -> {
            tally.tests += skipped;
            tally.skipped += skipped;
        });
    }

    private Optional<Tally> tally(TestIdentifier test) {
        return suite(test).map(name -> tallies.computeIfAbsent(name, _ -> new Tally()));
    }

    /** The outermost class that the test is in. */
    private Optional<SuiteName> suite(TestIdentifier test) {
        var outer = plan.orElseThrow().getParent(test).flatMap(this::suite);
        return outer.isPresent()
                ? outer
                : test.getSource()
                        .filter(ClassSource.class::isInstance)
                        .map(ClassSource.class::cast)
                        .map(source -> SuiteName.of(source.getClassName()));
    }

    private boolean isClass(TestIdentifier test) {
        return suite(test).isPresent()
                && plan.orElseThrow().getParent(test).flatMap(this::suite).isEmpty();
    }

    private static boolean isMethod(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).isPresent();
    }
}
