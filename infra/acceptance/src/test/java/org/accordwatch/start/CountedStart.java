package org.accordwatch.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a function from the jar that is deployed, in a JVM of its own with the flags of Lambda's that matter here, and counts.
 *
 * @param folder for the JVM's logs
 */
record CountedStart(Path jar, Path folder) {
    private static final int PATIENCE_IN_SECONDS = 60;

    /** Of everything that a function asks for, the SDK included. */
    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            Map.entry("AWS_REGION", "us-east-1"),
            Map.entry("URL_SUFFIX", "amazonaws.com"),
            Map.entry("AWS_ACCESS_KEY_ID", "none"),
            Map.entry("AWS_SECRET_ACCESS_KEY", "none"),
            Map.entry("AGREEMENTS_TABLE", "agreements"),
            Map.entry("SUBSCRIBERS_TABLE", "subscribers"),
            Map.entry("TOPIC_PREFIX", "counted-audience-"),
            Map.entry("HOLDING_TOPIC_ARN", "arn:aws:sns:us-east-1:000000000000:counted-holding"),
            Map.entry("ENDPOINT_KEY_SECRET", "counted"),
            Map.entry("PUBLIC_URL", "https://counted.example"),
            Map.entry("SMS_COUNTRIES", "US"),
            Map.entry("STACK_NAME", "counted"),
            Map.entry("DIGEST_HOUR", "7"),
            Map.entry("DIGEST_TIME_ZONE", "UTC"));

    private static final Pattern INITIALISED = Pattern.compile("Initializing '(\\S+)'");

    /**
     * What a function has of classes when it answers its first event.
     *
     * @param loaded how many there are, the JVM's own among them
     * @param initialised the names of those whose static parts have run, other than those that lie ready in the JDK's archive
     */
    record Classes(int loaded, Set<String> initialised) {}

    /**
     * The classes until the answer to the first event.
     *
     * @throws IllegalStateException when it does not come to the end of its tape; what it printed is in the message
     */
    Classes classes(String handler) throws IOException, InterruptedException {
        var loaded = folder.resolve(handler + ".classes");
        var initialised = folder.resolve(handler + ".initialised");
        run(
                FirstEvent.class,
                List.of(
                        "-Xlog:class+load:file=" + loaded + ":none:filecount=0",
                        "-Xlog:class+init=info:file=" + initialised + ":none:filecount=0"),
                List.of(handler));
        return new Classes(loaded(loaded), initialised(initialised));
    }

    private static int loaded(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    private static Set<String> initialised(Path log) throws IOException {
        return INITIALISED
                .matcher(Files.readString(log))
                .results()
                .map(found -> found.group(1).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    /**
     * Has functions do the work of all their tapes.
     *
     * @throws IllegalStateException when one does not come to the end of a tape; what it printed is in the message
     */
    void everyEvent(List<String> handlers) throws IOException, InterruptedException {
        run(EveryEvent.class, List.of(), handlers);
    }

    private void run(Class<?> program, List<String> flags, List<String> handlers)
            throws IOException, InterruptedException {
        var printed = folder.resolve(handlers.getFirst() + ".log");
        var builder = new ProcessBuilder(command(program, flags, handlers))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        var process = builder.start();
        boolean ended = process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        var output = Files.readString(printed, UTF_8);
        if (!ended || !output.contains(Played.DONE)) {
            throw new IllegalStateException(handlers + " did not come to the end of their tapes:\n" + output);
        }
    }

    private List<String> command(Class<?> program, List<String> flags, List<String> handlers) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(flags);
        command.addAll(
                List.of("-classpath", jar + File.pathSeparator + Path.of("target/test-classes"), program.getName()));
        command.addAll(handlers);
        return command;
    }
}
