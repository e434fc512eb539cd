package org.accordwatch.faults;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
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
 * <p>{@code -Dfaults.seeds=N} plays so many days, {@code -Dfaults.seed=N} that one alone, {@code =N,M} those. Some are played at a time,
 * each on a site of its own, since most of a day is waiting for the stream.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsOnStandInTest {
    private static final int ABREAST = 3;

    private final Report report = new Report("DynamoDB Local and the SNS stand-in");
    private final BlockingQueue<Ground> grounds = new LinkedBlockingQueue<>();
    private final Map<Long, Future<Seed>> played = new ConcurrentHashMap<>();
    private final ExecutorService players = Executors.newFixedThreadPool(ABREAST);

    @BeforeAll
    void start() {
        for (int ground = 0; ground < ABREAST; ground++) {
            grounds.add(new Ground());
        }
        seeds().forEach(number -> played.put(number, players.submit(() -> play(number))));
    }

    private Seed play(long number) throws InterruptedException {
        var ground = grounds.take();
        try {
            return ground.play(number);
        } finally {
            grounds.add(ground);
        }
    }

    @AfterAll
    void stop() {
        players.shutdownNow();
        grounds.forEach(Ground::close);
        report.publish(Path.of("target/faults.md"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePromisesHold(long number) throws ExecutionException, InterruptedException {
        var seed = Objects.requireNonNull(played.get(number)).get();
        report.add(seed);
        seed.requireSound("FaultsOnStandInTest");
    }

    static LongStream seeds() {
        var chosen = System.getProperty("faults.seed");
        return chosen == null
                ? LongStream.range(0, Long.getLong("faults.seeds", 50))
                : Stream.of(chosen.split(",")).mapToLong(Long::parseLong);
    }
}
