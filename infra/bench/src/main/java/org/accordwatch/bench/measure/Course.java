package org.accordwatch.bench.measure;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How to measure, and where to say how far it has come.
 *
 * @param project the root of the checkout
 * @param quick a first impression, in a few runs
 */
public record Course(Path project, boolean quick, PrintStream console, Instant began) {

    /** One number for a thorough run, another for a quick one; {@code -Dbench.runs} overrules the first. */
    public int runs(int thorough, int few) {
        return quick ? few : Integer.getInteger("bench.runs", thorough);
    }

    public void say(String progress) {
        var passed = Duration.between(began, Instant.now());
        console.printf("%3d:%02d  %s%n", passed.toMinutes(), passed.toSecondsPart(), progress);
    }

    /** Built by the module of the functions. */
    public Path functionsJar() {
        return project.resolve("functions/target/accordwatch.jar");
    }

    /** Built by the module of the sample. */
    public Path sampleJar() {
        return project.resolve("infra/bench/sample/target/sample.jar");
    }

    /** Built by the module of the image. */
    public Path trainingJar() {
        return project.resolve("infra/image/target/training.jar");
    }

    public Path template() {
        return project.resolve("template.yaml");
    }

    /** For files that are needed while it lasts. */
    public Path scratch() {
        return project.resolve("infra/bench/target");
    }
}
