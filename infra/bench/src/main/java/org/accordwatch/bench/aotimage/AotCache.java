package org.accordwatch.bench.aotimage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.accordwatch.bench.lambda.Deployed;
import org.accordwatch.bench.lambda.ManagedRuntime;

/**
 * The image's AOT cache, made on this machine as {@code infra/image/Containerfile} makes it in the image.
 *
 * @param runtime what the image starts, with the functions' jar behind the runtime's own
 */
record AotCache(ManagedRuntime runtime, Path file) {
    private static final int MINUTES = 5;

    /** @param jar of the functions, as the image has it */
    static AotCache train(ManagedRuntime plain, Path jar, Path trainingJar, Path scratch)
            throws IOException, InterruptedException {
        var runtime = plain.withOnClassPath(jar);
        var file = scratch.resolve("accordwatch.aot");
        Files.deleteIfExists(file);
        var root = Deployed.taskRoot(scratch.resolve("training"), trainingJar);
        var rehearsal = new Deployed("training", "org.accordwatch.image.Rehearsal", root, Map.of(), 1024);
        var command = new ArrayList<>(List.of(
                runtime.java().toString(), "-classpath", trainingJar + ":" + jar, "org.accordwatch.image.Training"));
        command.addAll(runtime.with("-XX:AOTCacheOutput=" + file).command(rehearsal));
        var log = scratch.resolve("training.log");
        var training = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!training.waitFor(MINUTES, TimeUnit.MINUTES) || training.exitValue() != 0 || !Files.exists(file)) {
            training.destroyForcibly();
            throw new IllegalStateException("the training failed:\n" + Files.readString(log));
        }
        return new AotCache(runtime, file);
    }

    /** Starts functions with the cache, and not at all without. */
    ManagedRuntime used() {
        return runtime.with("-XX:AOTCache=" + file, "-XX:AOTMode=on");
    }

    long bytes() throws IOException {
        return Files.size(file);
    }
}
