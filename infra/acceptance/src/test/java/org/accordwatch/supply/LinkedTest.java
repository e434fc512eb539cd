package org.accordwatch.supply;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The classes that were made for lambdas when the jar was built, and those that were changed, are sound: ADR 29. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedTest {
    /** How the names of such classes go on behind that of the one that the lambdas stand in. */
    private static final String MADE = "$$";

    private Map<String, byte[]> classes = Map.of();
    private List<String> made = List.of();

    @BeforeAll
    void readTheJar() throws IOException {
        classes = DeployedJar.read(Built.jar()).files().entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".class") && !file.getKey().startsWith("META-INF/"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        made = classes.keySet().stream()
                .filter(name -> name.contains(MADE))
                .map(LinkedTest::className)
                .toList();
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }

    /** A library may bring call sites of another kind, which the linker leaves alone: then they are named here, or it learns them. */
    @Test
    void nothingIsLeftToTheJvm() {
        assertThat(classes.values().stream().flatMap(LinkedTest::bootstraps).distinct())
                .isEmpty();
    }

    private static Stream<String> bootstraps(byte[] file) {
        return ClassFile.of().parse(file).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(site -> ((InvokeDynamicInstruction) site)
                        .bootstrapMethod()
                        .owner()
                        .displayName());
    }

    @Test
    void theJvmTakesThem() throws IOException {
        assertThat(made).hasSizeGreaterThan(2_000);
        var refused = new ArrayList<String>();
        try (var loader =
                new URLClassLoader(new URL[] {Built.jar().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            classes.keySet().stream().map(LinkedTest::className).forEach(name -> {
                try {
                    // Asking for its methods has a class verified, and does not run it.
                    var _ = Class.forName(name, false, loader).getDeclaredMethods();
                } catch (VerifyError | IncompatibleClassChangeError | ClassFormatError unsound) {
                    refused.add(name + ": " + unsound.getMessage());
                } catch (NoClassDefFoundError | ClassNotFoundException without) {
                    // For a library that we do not deploy, such as Netty.
                }
            });
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void theyAreNestMatesOfWhatTheyStandIn() throws IOException, ClassNotFoundException {
        var strangers = new ArrayList<String>();
        try (var loader =
                new URLClassLoader(new URL[] {Built.jar().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (var name : made) {
                try {
                    var lambdas = Class.forName(name, false, loader);
                    var host = Class.forName(name.substring(0, name.indexOf(MADE)), false, loader);
                    if (!lambdas.isNestmateOf(host)) {
                        strangers.add(name);
                    }
                } catch (NoClassDefFoundError without) {
                    // For a library that we do not deploy, such as Netty.
                }
            }
        }
        assertThat(strangers).isEmpty();
    }
}
