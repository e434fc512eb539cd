package org.accordwatch.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** A linked class does what it did, and asks the JVM for less. */
class LinkTest {

    @ParameterizedTest
    @ValueSource(classes = {Lambdas.class, Switches.class, Records.class, Constants.class})
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

    @ParameterizedTest
    @ValueSource(classes = {Switches.class, Records.class})
    void switchesOverTypesAndConstantsAndTheMethodsOfRecordsAreLinked(Class<?> type) {
        assertThat(dynamic(ClassFiles.of(type))).isNotEmpty();
        assertThat(dynamic(linked(type))).isEmpty();
    }

    @Test
    void aMethodOfARecordThatDoesMoreThanTheCompilersIsLeftToTheJvm() {
        var files = ClassFiles.of(Records.class);
        files.replaceAll((name, content) -> doingMore(content));
        assertThat(dynamic(Link.linked(files))).containsOnly("java/lang/runtime/ObjectMethods.bootstrap");
    }

    private static byte[] doingMore(byte[] content) {
        var node = Link.node(content, 0);
        node.methods.forEach(method -> method.instructions.insert(new InsnNode(Opcodes.NOP)));
        return Host.bytes(node);
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
        Link.linked(ClassFiles.of(Lambdas.class), tally);
        assertThat(tally).asString().contains("LambdaMetafactory.altMetafactory=1");
    }

    private static Map<String, byte[]> linked(Class<?> type) {
        return Link.linked(ClassFiles.of(type));
    }

    private static List<String> dynamic(Map<String, byte[]> files) {
        var sites = new ArrayList<String>();
        files.values().stream()
                .flatMap(content -> Link.node(content, 0).methods.stream())
                .forEach(method -> method.instructions.forEach(instruction -> {
                    if (instruction instanceof InvokeDynamicInsnNode site
                            && !site.bsm.getOwner().endsWith("StringConcatFactory")) {
                        sites.add(site.bsm.getOwner() + "." + site.bsm.getName());
                    }
                }));
        return sites;
    }
}
