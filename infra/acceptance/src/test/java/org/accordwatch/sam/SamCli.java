package org.accordwatch.sam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** This machine's SAM CLI, run in the project's folder with made-up credentials and an endpoint that is not AWS. */
record SamCli(Path executable, URI endpoint) {
    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Looks at the system property {@code sam.executable}, then along PATH. */
    static Optional<Path> find() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("sam.executable")).map(Path::of),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                                .map(folder -> Path.of(folder, "sam")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs a command to its end and gives what it wrote.
     *
     * @throws IllegalStateException with what it wrote, when it failed
     */
    String run(String... arguments) throws IOException, InterruptedException {
        var log = Files.createTempFile("sam", ".log");
        try {
            var process = process(arguments).redirectOutput(log.toFile()).start();
            var ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            var output = Files.readString(log, UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException("sam " + String.join(" ", arguments) + " failed:\n" + output);
            }
            return output;
        } finally {
            Files.delete(log);
        }
    }

    /** A command that is ready to start, its errors among its output. */
    ProcessBuilder process(String... arguments) {
        var command = Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        List.of("AWS_PROFILE", "AWS_SESSION_TOKEN").forEach(environment::remove);
        environment.put("AWS_ENDPOINT_URL", endpoint.toString());
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("AWS_DEFAULT_REGION", "us-east-1");
        environment.put("AWS_REGION", "us-east-1");
        environment.put("SAM_CLI_TELEMETRY", "0");
        return builder;
    }
}
