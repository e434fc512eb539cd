package org.accordwatch.supply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The jar has one JSON parser, which the SDK uses as well, instead of its copy of an older one: ADR 3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneParserTest {
    private static final String PARSER = "com/fasterxml/jackson/core/";
    private static final String SDK = "software/amazon/awssdk/";
    private static final String COPY = SDK + "thirdparty/jackson";

    private Map<String, byte[]> files = Map.of();

    @BeforeAll
    void readTheJar() throws IOException {
        files = DeployedJar.read(Built.jar()).files();
    }

    @Test
    void nothingOfTheCopyIsThere() {
        assertThat(files.keySet()).filteredOn(OneParserTest::namesTheCopy).isEmpty();
    }

    @Test
    void nothingAsksForTheCopy() {
        assertThat(files.keySet())
                .filteredOn(name -> namesTheCopy(new String(content(name), ISO_8859_1)))
                .isEmpty();
    }

    private static boolean namesTheCopy(String text) {
        return text.contains(COPY) || text.contains(COPY.replace('/', '.'));
    }

    @Test
    void theParserHasWhatTheSdkAsksOfIt() throws IOException, ClassNotFoundException {
        var asked = files.keySet().stream()
                .filter(name -> name.startsWith(SDK) && name.endsWith(".class"))
                .flatMap(name -> askedOfTheParser(content(name)))
                .collect(toSet());
        assertThat(asked).hasSizeGreaterThan(50);
        try (var loader =
                new URLClassLoader(new URL[] {Built.jar().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (var member : asked) {
                var owner = Class.forName(member.owner(), false, loader);
                assertThat(above(owner).flatMap(OneParserTest::members))
                        .as(member.owner())
                        .contains(member.signature());
            }
        }
    }

    /** Otherwise the SDK would be given a parser that its makers have left behind. */
    @Test
    void theParserIsNotOlderThanTheCopy() {
        var copied = software.amazon.awssdk.thirdparty.jackson.core.json.PackageVersion.VERSION;
        var deployed = PackageVersion.VERSION;
        assertThat(deployed)
                .isGreaterThanOrEqualTo(new Version(
                        copied.getMajorVersion(),
                        copied.getMinorVersion(),
                        copied.getPatchLevel(),
                        null,
                        deployed.getGroupId(),
                        deployed.getArtifactId()));
    }

    /** @param signature name and descriptor */
    private record Member(String owner, String signature) {}

    private static Stream<Member> askedOfTheParser(byte[] file) {
        return StreamSupport.stream(ClassFile.of().parse(file).constantPool().spliterator(), false)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast)
                .filter(member -> member.owner().asInternalName().startsWith(PARSER))
                .map(member -> new Member(
                        member.owner().asInternalName().replace('/', '.'),
                        member.name().stringValue() + member.type().stringValue()));
    }

    private static Stream<Class<?>> above(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                        .flatMap(OneParserTest::above));
    }

    private static Stream<String> members(Class<?> type) {
        return Stream.of(
                        Stream.of(type.getDeclaredFields())
                                .map(field -> field.getName() + field.getType().descriptorString()),
                        Stream.of(type.getDeclaredConstructors())
                                .map(made -> "<init>" + descriptor(void.class, made.getParameterTypes())),
                        Stream.of(type.getDeclaredMethods())
                                .map(method -> method.getName()
                                        + descriptor(method.getReturnType(), method.getParameterTypes())))
                .flatMap(members -> members);
    }

    private static String descriptor(Class<?> result, Class<?>[] parameters) {
        return MethodType.methodType(result, parameters).descriptorString();
    }

    private byte[] content(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }
}
