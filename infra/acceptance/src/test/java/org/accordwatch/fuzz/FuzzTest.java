package org.accordwatch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accordwatch.contract.OpenApi;
import org.accordwatch.fuzz.Deployed.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route of the template, with requests that are broken in one place or in a few. {@code -Dfuzz.cases} says how many a route
 * gets, {@code -Dfuzz.seed} where they begin: a case that fails names the seed by which it comes again, alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FuzzTest {
    private static final int CASES = Integer.getInteger("fuzz.cases", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int SHOWN = 5;
    private static final String CH = "[{\"party\": \"CH\"}]";

    private final OpenApi openApi = OpenApi.read();
    private final Map<Route, Map<Integer, Integer>> answers = new HashMap<>();
    private Arena arena;
    private Cases cases;
    private Verdict verdict;

    @BeforeAll
    void start() throws InterruptedException {
        arena = new Arena();
        arena.open("arena");
        var email = "active@example.com";
        var active = arena.signUp("email", email, CH);
        arena.confirm(email);
        var waiting = arena.signUp("email", "waiting@example.com", CH);
        var number = arena.signUp("sms", "+12025550171", CH);
        cases = new Cases(
                arena,
                openApi,
                Map.of(
                        "/agreements/{id}", List.of("arena", "arena", "us-china-geneva-consensus", "nobody"),
                        "/subscriptions/{id}", List.of(active, waiting, number, "0".repeat(32))));
        verdict = new Verdict(openApi, new Stored(arena));
    }

    @AfterAll
    void stop() {
        System.out.println("Fuzzed from seed " + SEED + ", " + CASES + " cases a route, by status: " + answers);
        arena.close();
    }

    static List<Route> routes() {
        return Deployed.routes();
    }

    @Test
    void everyRouteThatTakesABodyHasDocumentsToBreak() {
        assertThat(routes()).hasSameSizeAs(openApi.operations());
        assertThat(routes())
                .filteredOn(Route::takesBody)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(cases.documents(route)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void badInputIsRefusedAndWritesNothing(Route route) {
        var byStatus = answers.computeIfAbsent(route, _ -> new TreeMap<>());
        var failures = new ArrayList<String>();
        // Where there is no body, there is less to break.
        int count = route.takesBody() ? CASES : Math.max(1, CASES / 4);
        for (long seed = SEED; seed < SEED + count; seed++) {
            var given = cases.of(route, seed);
            var answer = arena.call(route, given.event().bytes());
            byStatus.merge(answer.status(), 1, Integer::sum);
            var complaints = verdict.complaints(given, answer);
            if (!complaints.isEmpty()) {
                failures.add("-Dfuzz.cases=1 -Dfuzz.seed=" + seed + ": " + given + "\n    " + complaints + "\n    "
                        + answer.status() + " "
                        + answer.body().substring(0, Math.min(400, answer.body().length())));
            }
        }
        assertThat(failures.stream().limit(SHOWN))
                .as("%d of %d cases fail", failures.size(), count)
                .isEmpty();
    }

    @Test
    void whateverWasAcceptedCanBeToldOf() throws InterruptedException {
        arena.stack().settle();
        assertThat(arena.stack().failedBatches()).isEmpty();
    }
}
