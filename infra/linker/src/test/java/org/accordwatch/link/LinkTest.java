package org.accordwatch.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** A linked class does what it did, and asks the JVM for less. */
class LinkTest {

    @ParameterizedTest
    @ValueSource(classes = {Lambdas.class, Switches.class, Constants.class})
    void aLinkedClassDoesWhatItDid(Class<? extends Supplier<List<Object>>> type) throws ReflectiveOperationException {
        var linked = new Loader(linked(type)).loadClass(type.getName());
        assertThat(linked).isNotSameAs(type);
        var answers = (Supplier<?>) linked.getConstructor().newInstance();
        assertThat(answers.get().toString())
                .isEqualTo(type.getConstructor().newInstance().get().toString());
    }

    /** The lambda, and what would read it back. */
    @Test
    void onlyWhatCanBeSerializedIsLeftToTheJvm() {
        assertThat(dynamic(linked(Lambdas.class)))
                .hasSize(2)
                .containsOnly("java/lang/invoke/LambdaMetafactory.altMetafactory");
    }

    @Test
    void switchesOverTypesAndConstantsAreLinked() {
        assertThat(dynamic(linked(Switches.class)))
                .filteredOn(site -> site.contains("typeSwitch"))
                .isEmpty();
    }

    /** Others stay: those that their class needs to become ready, or that are not made of what can be seen from beside it. */
    @Test
    void constantsThatAreDecimalsHaveAClassOfTheirOwn() {
        var linked = linked(Constants.class);
        var above = Constants.class.getName().replace('.', '/') + "$Above";
        assertThat(linked.keySet())
                .filteredOn(name -> name.endsWith("$Decimals.class"))
                .containsExactly(above + "$Decimals.class");
        assertThat(decimals(linked, above)).isEmpty();
        assertThat(decimals(linked, above + "$Decimals")).containsExactly("DECIMAL");
    }

    private static List<String> decimals(Map<String, byte[]> files, String type) {
        return Link.node(Objects.requireNonNull(files.get(type + Link.CLASS)), 0).fields.stream()
                .filter(field -> field.desc.equals("Ljava/math/BigDecimal;"))
                .map(field -> field.name)
                .toList();
    }

    @Test
    void theSameClassesAreLinkedToTheSameBytes() {
        assertThat(linked(Lambdas.class)).usingRecursiveComparison().isEqualTo(linked(Lambdas.class));
    }

    @Test
    void whatIsBesideClassesStaysAsItIs() {
        var text = "hello".getBytes(UTF_8);
        assertThat(Link.linked(Map.of("a/b.txt", text, "META-INF/x.class", text)))
                .containsEntry("a/b.txt", text)
                .containsEntry("META-INF/x.class", text);
    }

    @Test
    void itCounts() {
        var tally = new Tally();
        Link.linked(files(Lambdas.class), tally);
        assertThat(tally).asString().contains("LambdaMetafactory.altMetafactory=1");
    }

    private static Map<String, byte[]> linked(Class<?> type) {
        return Link.linked(files(type));
    }

    /** A class and those within it. */
    private static Map<String, byte[]> files(Class<?> type) {
        var files = new LinkedHashMap<String, byte[]>();
        try {
            var root = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            var folder = root.resolve(type.getPackageName().replace('.', '/'));
            try (Stream<Path> all = Files.list(folder).sorted()) {
                for (var file : all.toList()) {
                    var name = Objects.requireNonNull(file.getFileName()).toString();
                    if (name.startsWith(type.getSimpleName() + ".") || name.startsWith(type.getSimpleName() + "$")) {
                        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static List<String> dynamic(Map<String, byte[]> files) {
        var sites = new ArrayList<String>();
        files.values().stream()
                .flatMap(content -> Link.node(content, 0).methods.stream())
                .forEach(method -> method.instructions.forEach(instruction -> {
                    if (instruction instanceof InvokeDynamicInsnNode site
                            && !site.bsm.getOwner().endsWith("ObjectMethods")
                            && !site.bsm.getOwner().endsWith("StringConcatFactory")) {
                        sites.add(site.bsm.getOwner() + "." + site.bsm.getName());
                    }
                }));
        return sites;
    }

    /** Has classes of its own under the names of those that the test has, and the rest in common with it. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> files;

        Loader(Map<String, byte[]> files) {
            super(LinkTest.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            var content = files.get(name.replace('.', '/') + Link.CLASS);
            var loaded = findLoadedClass(name);
            if (content == null || loaded != null) {
                return super.loadClass(name, resolve);
            }
            return defineClass(name, content, 0, content.length);
        }
    }
}
