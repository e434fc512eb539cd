package org.accordwatch.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.accordwatch.link.Link;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deployed jar has what functions need and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentTest {
    /** Each new one is a decision: docs/adr/0003-libraries-in-the-deployed-jar.md. */
    private static final Set<String> ALLOWED = Set.of(
            "META-INF/",
            "com/amazonaws/services/lambda/runtime/",
            "com/fasterxml/jackson/core/",
            "com/google/i18n/phonenumbers/",
            "mime.types",
            "org/accordwatch/",
            "org/crac/",
            "org/reactivestreams/",
            "org/slf4j/",
            "software/amazon/awssdk/");

    /** It has 5.6 million bytes on its way to Lambda; Jackson's data binding alone would bring a million. */
    private static final long LARGEST = 6_000_000;

    private DeployedJar jar = new DeployedJar(0, Map.of());

    @BeforeAll
    void readTheJar() throws IOException {
        jar = DeployedJar.read(Built.jar());
    }

    @Test
    void itHasTheHandlerOfEveryFunction() throws IOException {
        var handlers = handlers();
        assertThat(handlers).isNotEmpty();
        assertThat(handlers.stream().filter(handler -> !jar.names().contains(handler.replace('.', '/') + ".class")))
                .isEmpty();
    }

    @Test
    void itHasTheModulesFilesLinkedAsTheyWereCompiled() throws IOException {
        var compiled = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(Built.classes())) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                compiled.put(Built.classes().relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        var linked = Link.linked(compiled);
        assertThat(names("org/accordwatch/")).isNotEmpty().isSubsetOf(linked.keySet());
        assertThat(linked.keySet().stream()
                        .filter(name ->
                                !Arrays.equals(linked.get(name), jar.files().get(name))))
                .as("what the jar lacks or has as it was before: mvn verify builds it anew")
                .isEmpty();
    }

    @Test
    void itHasOnlyPackagesThatAreMeantToBeThere() {
        var others = jar.names().stream()
                .map(ContentTest::withoutRelease)
                .filter(name -> ALLOWED.stream().noneMatch(name::startsWith))
                .toList();
        assertThat(others).isEmpty();
        assertThat(ALLOWED).allSatisfy(prefix -> assertThat(names(prefix)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "the stack on one machine,      org/accordwatch/local/",
        "JUnit,                         org/junit/",
        "AssertJ,                       org/assertj/",
        "ArchUnit,                      com/tngtech/",
        "QuickTheories,                 org/quicktheories/",
        "Event Ruler,                   software/amazon/event/",
        "DynamoDB Local,                com/amazonaws/services/dynamodbv2/",
        "Netty,                         io/netty/",
        "the SDK's client on Netty,     software/amazon/awssdk/http/nio/",
        "the SDK's client of Apache,    software/amazon/awssdk/http/apache",
        "the SDK's client in native,    software/amazon/awssdk/http/crt/",
        "the SDK's mapper of items,     software/amazon/awssdk/enhanced/",
        "Jackson's data binding,        com/fasterxml/jackson/databind/",
        "AspectJ,                       org/aspectj/",
        "Spring,                        org/springframework/",
        "Lombok,                        lombok/",
        "JSpecify,                      org/jspecify/",
    })
    void itLacks(String what, String prefix) {
        assertThat(names(prefix)).as(what).isEmpty();
    }

    @Test
    void itIsSmall() {
        assertThat(jar.uploaded()).isLessThan(LARGEST);
    }

    /** The JDK that Maven runs on, its user and its machine have no part in the result. */
    @Test
    void itTellsNothingOfTheMachineThatBuiltIt() throws IOException {
        var manifest =
                new Manifest(new ByteArrayInputStream(jar.files().getOrDefault("META-INF/MANIFEST.MF", new byte[0])));
        assertThat(manifest.getMainAttributes().keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("Manifest-Version", "Created-By", "Build-Jdk-Spec");
    }

    @Test
    void itCarriesTheLicences() {
        assertThat(jar.names())
                .contains("META-INF/licences/LICENSE", "META-INF/licences/THIRD-PARTY.md", "META-INF/NOTICE");
    }

    private static List<String> handlers() throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("../../template.yaml").toFile())
                .path("Resources")
                .valueStream()
                .filter(resource -> resource.path("Type").asText().equals("AWS::Serverless::Function"))
                .map(function -> function.at("/Properties/Handler").asText())
                .toList();
    }

    private Set<String> names(String prefix) {
        return jar.names().stream()
                .filter(name -> withoutRelease(name).startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes for one release of Java belong to the same packages. */
    private static String withoutRelease(String name) {
        return name.replaceFirst("^META-INF/versions/\\d+/", "");
    }
}
