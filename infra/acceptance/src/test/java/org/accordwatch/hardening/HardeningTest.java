package org.accordwatch.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The template keeps every rule, and no rule can be broken unnoticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardeningTest {
    private static final Path TABLE = Path.of("target", "hardening.md");

    private final Template template = Template.read();

    static Stream<Rule> rules() {
        return Stream.of(
                        PermissionRules.all(),
                        RoleRules.all(),
                        DataRules.all(),
                        BucketRules.all(),
                        FunctionRules.all(),
                        LogRules.all(),
                        ConcurrencyRules.all(),
                        ApiRules.all(),
                        CorsRules.all(),
                        EditorRules.all(),
                        StreamRules.all(),
                        ScheduleRules.all(),
                        OperatorRules.all(),
                        StageRules.all())
                .flatMap(List::stream);
    }

    static Stream<Arguments> mutations() {
        return rules().flatMap(rule -> rule.mutations().stream().map(mutation -> arguments(rule, mutation)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theTemplateKeeps(Rule rule) {
        assertThat(rule.broken(template)).isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @MethodSource("mutations")
    void aTemplateIsCaughtWhere(Rule rule, Mutation mutation) {
        var mutated = mutation.of(template);

        assertThat(mutated).isNotEqualTo(template);
        assertThat(rule.broken(mutated)).isNotEmpty();
    }

    @Test
    void everyRuleHasAMutation() {
        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.mutations()).as(rule.name()).isNotEmpty());
    }

    /** For reading: what each rule says of each of its mutations. It ends by showing that none has touched the template itself. */
    @AfterAll
    void writeTheTable() throws IOException {
        var lines = rules().flatMap(rule -> rule.mutations().stream()
                .map(mutation -> "| %s | %s | %s |"
                        .formatted(
                                rule,
                                mutation,
                                rule.broken(mutation.of(template)).stream()
                                        .findFirst()
                                        .orElse("not at all"))));
        Files.writeString(
                TABLE,
                lines.collect(
                        Collectors.joining("\n", "| rule | broken where | caught |\n| --- | --- | --- |\n", "\n")));
        System.out.println("What the template keeps to, and what breaks it: " + TABLE.toAbsolutePath());
        assertThat(template).isEqualTo(Template.read());
    }
}
