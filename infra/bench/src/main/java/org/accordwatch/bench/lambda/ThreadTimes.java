package org.accordwatch.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each thread of a process has used of the processors, in nanoseconds by its number. The process as a whole is only counted in
 * hundredths of a second, which is too coarse for one event.
 */
record ThreadTimes(Map<String, Long> used) {
    ThreadTimes {
        used = Map.copyOf(used);
    }

    static ThreadTimes of(long process) throws IOException {
        var used = new HashMap<String, Long>();
        try (var threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(process), "task"))) {
            for (var thread : threads) {
                used(thread).ifPresent(nanos -> used.put(thread.getFileName().toString(), nanos));
            }
        }
        return new ThreadTimes(used);
    }

    /** Nothing of one that has ended since it was listed. */
    private static Optional<Long> used(Path thread) throws IOException {
        try {
            var figures = Files.readString(thread.resolve("schedstat")).split(" ", -1);
            return Optional.of(Long.valueOf(figures[0]));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        }
    }

    /** Milliseconds since then, of the threads that still run. */
    double since(ThreadTimes before) {
        return used.entrySet().stream()
                        .mapToLong(thread -> thread.getValue() - before.used.getOrDefault(thread.getKey(), 0L))
                        .sum()
                / 1e6;
    }
}
