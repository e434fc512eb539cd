package org.accordwatch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accordwatch.local.lambda.Invocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs on a schedule does what is due, whatever its event says: an operator who calls it by hand can send anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScheduleFuzzTest {
    private static final List<String> EVENTS = List.of(
            "",
            " ",
            "null",
            "[]",
            "7",
            "\"text\"",
            "{",
            "\ud800",
            "{\"Records\": []}",
            "{\"detail\": {\"until\": \"9999\"}}",
            "[".repeat(10_000),
            "x".repeat(6_000_000));

    private Arena arena;

    @BeforeAll
    void start() throws InterruptedException {
        arena = new Arena();
        arena.stack().settle();
    }

    @AfterAll
    void stop() {
        arena.close();
    }

    static List<String> scheduled() {
        return Deployed.scheduled();
    }

    @ParameterizedTest
    @MethodSource("scheduled")
    void theEventOfAScheduleMeansNothing(String function) {
        // Whatever is due by now.
        arena.invoke(function, "{}");
        arena.invoke(function, "{}");
        var usual = arena.writes();
        assertThat(EVENTS).allSatisfy(event -> {
            assertThat(arena.invoke(function, event)).isInstanceOf(Invocation.Returned.class);
            assertThat(arena.writes()).isEqualTo(usual);
        });
    }
}
