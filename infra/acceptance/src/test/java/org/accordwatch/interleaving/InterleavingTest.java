package org.accordwatch.interleaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In whatever order people sign up, answer, change their minds and leave, here and at SNS: nobody hears who did not agree or who left,
 * nobody hears twice, and all others hear what they want to hear.
 *
 * <p>On a stack of its own: reconciling looks at everybody whom the suites on the same stack left behind, and takes its time for each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterleavingTest {
    private static final int SEEDS = 24;
    private static final int STEPS = 25;

    private World world;

    @BeforeAll
    void start() {
        var backend = Backends.STAND_IN.start();
        var settings = new Stack.Settings(
                Path.of("../../template.yaml"),
                0,
                _ -> Duration.ofMillis(1),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        world = new World(Stack.start(settings, backend.services()), backend);
    }

    @AfterAll
    void stop() {
        world.stack().close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyHearsWhatTheyAgreedToAndNothingElse(long seed) {
        var interleaving = new Interleaving(world, seed);
        try {
            interleaving.take(STEPS);
            interleaving.end();
        } catch (AssertionError failure) {
            throw new AssertionError("with seed " + seed + " after\n" + interleaving.story(), failure);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }
}
