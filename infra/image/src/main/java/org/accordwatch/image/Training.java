package org.accordwatch.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.accordwatch.snapshot.Tape;

/**
 * Starts Lambda's runtime by the command that it is given, with the rehearsal as its handler, plays every function's tapes and the London story to it, and ends
 * it in order, so that a JVM which was told to writes its AOT cache. The working directory is where the runtime finds the
 * rehearsal's classes: it holds them, or their jar below {@code lib}.
 */
public final class Training {
    private static final int MINUTES_TO_WRITE = 10;

    /** As the template gives them to the functions, all in one; nothing is behind any of the names. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("AGREEMENTS_TABLE", "agreements"),
            Map.entry("SUBSCRIBERS_TABLE", "subscribers"),
            Map.entry("TOPIC_PREFIX", "training-audience-"),
            Map.entry("HOLDING_TOPIC_ARN", "arn:aws:sns:us-east-1:000000000000:training-holding"),
            Map.entry("ENDPOINT_KEY_SECRET", "training"),
            Map.entry("PUBLIC_URL", "https://training.example"),
            Map.entry("SMS_COUNTRIES", "US"),
            Map.entry("STACK_NAME", "training"),
            Map.entry("DIGEST_HOUR", "7"),
            Map.entry("DIGEST_TIME_ZONE", "UTC"));

    private Training() {}

    public static void main(String[] command) throws IOException, InterruptedException {
        run(new ProcessBuilder(command).inheritIO());
    }

    /** @param builder of the runtime's process; it gets the variables that Lambda and the template would set */
    static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        try (var stage = new Stage()) {
            builder.environment().putAll(SETTINGS);
            builder.environment().putAll(lambda(stage));
            var runtime = builder.start();
            try {
                for (var role : Role.ALL) {
                    stage.play(Scene.of(role.name()), List.of());
                    for (var tape : Tape.all(role.name(), SETTINGS)) {
                        stage.play(Scene.of(role.name(), tape), tape.answers());
                    }
                }
                for (var name : london()) {
                    for (var tape : Tape.all("london/" + name, SETTINGS)) {
                        stage.play(Scene.of(name.substring(name.indexOf('-') + 1), tape), tape.answers());
                    }
                }
            } finally {
                // In order: at SIGTERM a JVM does what it does at its end.
                runtime.destroy();
            }
            if (!runtime.waitFor(MINUTES_TO_WRITE, TimeUnit.MINUTES)) {
                runtime.destroyForcibly();
                throw new IllegalStateException("the runtime did not end");
            }
        }
    }

    /** The London story's runs: their number, and the function. */
    private static List<String> london() throws IOException {
        try (var contents = Objects.requireNonNull(Tape.class.getResourceAsStream("london/contents.txt"))) {
            return new String(contents.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static Map<String, String> lambda(Stage stage) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", stage.address()),
                Map.entry("AWS_ENDPOINT_URL", "http://" + stage.address()),
                Map.entry("_HANDLER", Rehearsal.class.getName()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "training"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
                Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "none"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "none"),
                Map.entry("AWS_SESSION_TOKEN", "none"));
    }
}
