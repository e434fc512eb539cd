package org.accordwatch.faults;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

/**
 * Plays seeds until one is not sound. Made so that it can be loaded together with another product than the real one: what it is given and
 * what it gives are values of the platform.
 */
public final class Trial implements Callable<List<String>> {
    private final long first;
    private final int most;

    /** @param most how many seeds at most, from the first on */
    public Trial(long first, int most) {
        this.first = first;
        this.most = most;
    }

    /** What was found, each beginning with the name of its check, and in the first line the seed; nothing where all were sound. */
    @Override
    public List<String> call() {
        try (var site = Site.onStandIn()) {
            return LongStream.range(first, first + most)
                    .mapToObj(number -> Seed.play(site, number))
                    .filter(seed -> !seed.findings().isEmpty())
                    .findFirst()
                    .map(seed -> seed.findings().stream()
                            .map(finding -> finding.check().name() + " " + seed.number() + " " + finding.what())
                            .toList())
                    .orElseGet(List::of);
        }
    }
}
