package org.accordwatch.bench.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Starts functions in fresh JVMs, one event each, and ends them. Linux only: it reads {@code /proc}. */
public record ColdStarter(ManagedRuntime runtime, Path scratch) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Of the clock by which {@code /proc} counts CPU time; it is 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;

    private record Seen(long at, double cpu, ThreadTimes threads, double peak) {}

    /** @throws IllegalStateException when the function fails or refuses its event; what it printed is in the message */
    public ColdRun run(Deployed function, String event) throws IOException, InterruptedException {
        var log = scratch.resolve(function.name() + ".log");
        var started = new AtomicReference<Process>();
        try (var api = new RuntimeApi<>(event.getBytes(UTF_8), () -> seen(started))) {
            var builder = new ProcessBuilder(runtime.command(function))
                    .directory(function.taskRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(ManagedRuntime.environment(function, api.address()));
            long begin = System.nanoTime();
            var process = builder.start();
            started.set(process);
            var _ = process.onExit().thenAccept(ended -> api.ended(ended.exitValue()));
            try {
                var answer = api.await(PATIENCE);
                if (answer.failed() || Refused.in(answer.text())) {
                    throw new IllegalStateException(answer.text());
                }
                var seen = answer.seen();
                var given = answer.given();
                return new ColdRun(
                        (seen.at() - begin) / 1e6,
                        seen.cpu(),
                        (seen.at() - given.at()) / 1e6,
                        seen.threads().since(given.threads()),
                        seen.peak(),
                        answer.text());
            } catch (IllegalStateException failure) {
                throw new IllegalStateException(function.name() + " failed:\n" + Files.readString(log), failure);
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    /** The classes that a start loads up to its answer. They are counted apart, because counting them takes time. */
    public List<LoadedClass> classes(Deployed function, String event) throws IOException, InterruptedException {
        var file = scratch.resolve(function.name() + ".classes");
        var counting = new ColdStarter(runtime.with("-Xlog:class+load:file=" + file + ":none:filecount=0"), scratch);
        counting.run(function, event);
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(LoadedClass::of)
                    .toList();
        }
    }

    private static Seen seen(AtomicReference<Process> started) {
        long at = System.nanoTime();
        var process = started.get();
        try {
            var status = Path.of("/proc", Long.toString(process.pid()));
            return new Seen(
                    at,
                    cpu(Files.readString(status.resolve("stat"))),
                    ThreadTimes.of(process.pid()),
                    peak(status.resolve("status")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double cpu(String stat) {
        // The name of the program, in brackets, may have spaces.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * 1000 / TICKS_PER_SECOND;
    }

    private static double peak(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToDouble(Double::parseDouble)
                    .map(kilobytes -> kilobytes / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
