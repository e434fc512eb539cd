package org.accordwatch.faults;

import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong with remote calls, every acknowledged change is told to everybody who should hear, once unless SNS's answer did not
 * come to the log, in order, and to nobody else; and the tables tell the same thing afterwards.
 *
 * <p>{@code -Dfaults.seeds=N} plays so many days, {@code -Dfaults.seed=N} that one alone, {@code =N,M} those.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsOnStandInTest {
    /** After so many the tables have grown, and a new stack is faster. */
    private static final int SEEDS_A_SITE = 100;

    private final Report report = new Report("DynamoDB Local and the SNS stand-in");
    private Site site;
    private int played;

    @BeforeAll
    void start() {
        site = Site.onStandIn();
    }

    @AfterAll
    void stop() {
        site.close();
        report.publish(Path.of("target/faults.md"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePromisesHold(long number) {
        var sound = false;
        try {
            var seed = Seed.play(site, number);
            report.add(seed);
            seed.requireSound("FaultsOnStandInTest");
            sound = true;
        } finally {
            played++;
            if (!sound || played % SEEDS_A_SITE == 0) {
                // What a day that went wrong has left behind is no other's fault.
                site.close();
                site = Site.onStandIn();
            }
        }
    }

    static LongStream seeds() {
        var chosen = System.getProperty("faults.seed");
        return chosen == null
                ? LongStream.range(0, Long.getLong("faults.seeds", 50))
                : Stream.of(chosen.split(",")).mapToLong(Long::parseLong);
    }
}
