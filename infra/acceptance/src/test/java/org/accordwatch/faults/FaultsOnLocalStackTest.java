package org.accordwatch.faults;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.clock.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A few of the same days with LocalStack's DynamoDB and SNS behind the functions. People there sign up and confirm before anything goes
 * wrong, since LocalStack mails whoever did not confirm; all else is as on the stand-in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsOnLocalStackTest {

    private final Report report = new Report("LocalStack");
    private Optional<Site> site = Optional.empty();

    @BeforeAll
    void start() {
        var whyNot = Backends.LOCALSTACK.whyNot();
        if (whyNot.isPresent()) {
            var sentence = whyNot.get() + ", so the faults on LocalStack are left out.";
            if (Backends.LOCALSTACK.required()) {
                throw new AssertionError(sentence);
            }
            System.out.println(sentence);
            Assumptions.abort(sentence);
        }
        site = Optional.of(Site.on(Backends.LOCALSTACK.start(), MovableClock.system()));
    }

    @AfterAll
    void stop() {
        site.ifPresent(running -> {
            running.close();
            report.publish(Path.of("target/faults-on-localstack.md"));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePromisesHold(long number) {
        var seed = Seed.play(site.orElseThrow(), number);
        report.add(seed);
        seed.requireSound("FaultsOnLocalStackTest");
    }

    static LongStream seeds() {
        var one = Long.getLong("faults.seed");
        return one == null ? LongStream.range(0, Long.getLong("faults.localstack.seeds", 1)) : LongStream.of(one);
    }
}
