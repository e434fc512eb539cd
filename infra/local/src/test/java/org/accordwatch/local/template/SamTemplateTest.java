package org.accordwatch.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamTemplateTest {

    private static final Map<String, ResourceValues> RESOURCES = Map.of(
            "AgreementsTable", ResourceValues.ref("the-agreements"),
            "HashKey", ResourceValues.ref("the-secret"),
            "NewsTopic", new ResourceValues("arn:news", Map.of("TopicArn", "arn:news")));

    @Test
    void tables_shouldCarryKeysIndexesStreamAndTimeToLive() {
        assertThat(template(Map.of()).tables())
                .containsExactly(
                        new TableDefinition(
                                "AgreementsTable",
                                "accordwatch-dev-agreements",
                                Map.of("PK", "S", "SK", "S", "GSI1PK", "S", "changedAt", "N"),
                                new TableDefinition.Key("PK", Optional.of("SK")),
                                List.of(new TableDefinition.Index(
                                        "byChange",
                                        new TableDefinition.Key("GSI1PK", Optional.of("changedAt")),
                                        "INCLUDE",
                                        List.of("title", "status"))),
                                Optional.of("NEW_IMAGE"),
                                Optional.of("expiresAt")),
                        plainTable("PlainTable"));
    }

    @Test
    void tables_shouldFollowConditions_whenAParameterIsGiven() {
        assertThat(template(Map.of("Stage", "prod")).tables()).contains(plainTable("ProdTable"));
    }

    @Test
    void topicsAndSecrets_shouldHaveGeneratedNames_whenTheTemplateGivesNone() {
        assertThat(template(Map.of()).topics())
                .containsExactly(
                        new NamedResource("AlarmTopic", "AWS::SNS::Topic", "accordwatch-AlarmTopic"),
                        new NamedResource("NewsTopic", "AWS::SNS::Topic", "news-dev"));
        assertThat(template(Map.of()).secrets())
                .containsExactly(new NamedResource("HashKey", "AWS::SecretsManager::Secret", "accordwatch-HashKey"));
        assertThat(template(Map.of()).others())
                .extracting(NamedResource::id)
                .containsExactly("Api", "AlarmTopic", "NewsTopic", "HashKey", "FailureBucket");
    }

    @Test
    void functions_shouldMergeGlobalsAndResolveEveryIntrinsicOfTheirEnvironment() {
        FunctionDefinition function = stack(Map.of()).function("ReadAgreement");

        assertThat(function.handlerClass()).isEqualTo("org.example.ReadAgreement");
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(function.memory()).isEqualTo(512);
        assertThat(function.environment())
                .isEqualTo(Map.ofEntries(
                        Map.entry("STAGE", "dev"),
                        Map.entry("AGREEMENTS_TABLE", "the-agreements"),
                        Map.entry("LEVEL", "DEBUG"),
                        Map.entry("FIRST_COUNTRY", "US"),
                        Map.entry("COUNTRIES", "US;CH"),
                        Map.entry("TOPIC", "arn:news"),
                        Map.entry("SECRET", "d:the-secret:${Literal}"),
                        Map.entry("LAST", "b"),
                        Map.entry("BATCH", "010"),
                        Map.entry("KEY", "aw==")));
    }

    @Test
    void functions_shouldHaveTheGlobalTimeoutAndLambdasMemory_whenTheyNameNone() {
        FunctionDefinition function = stack(Map.of()).function("Notify");

        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(function.memory()).isEqualTo(128);
    }

    @Test
    void routes_shouldKnowTheDefaultAuthorizerAndItsAbsence() {
        assertThat(stack(Map.of()).routes())
                .containsExactly(
                        new ApiRoute("GET", "/agreements/{id}", "ReadAgreement", Optional.empty()),
                        new ApiRoute("POST", "/agreements", "ReadAgreement", Optional.of("Editors")));
    }

    @Test
    void streams_shouldCarryAllSettingsOrLambdasDefaults() {
        assertThat(stack(Map.of()).streams())
                .containsExactly(
                        new StreamMapping(
                                "Notify",
                                "AgreementsTable",
                                10,
                                Duration.ofSeconds(1),
                                "TRIM_HORIZON",
                                OptionalInt.of(5),
                                Optional.of(Duration.ofSeconds(240)),
                                true,
                                true,
                                List.of("{\"eventName\":[\"INSERT\"]}"),
                                Optional.of("FailureBucket"),
                                2,
                                true),
                        new StreamMapping(
                                "Notify",
                                "AgreementsTable",
                                100,
                                Duration.ZERO,
                                "LATEST",
                                OptionalInt.empty(),
                                Optional.empty(),
                                false,
                                false,
                                List.of(),
                                Optional.empty(),
                                1,
                                true));
    }

    @Test
    void schedules_shouldTellRulesFromSchedulesWithAZone() {
        assertThat(stack(Map.of()).schedules())
                .containsExactly(
                        new ScheduleDefinition(
                                "Often",
                                "Digest",
                                ScheduleDefinition.Kind.RULE,
                                "rate(5 minutes)",
                                ZoneOffset.UTC,
                                Optional.empty(),
                                false),
                        new ScheduleDefinition(
                                "Daily",
                                "Digest",
                                ScheduleDefinition.Kind.SCHEDULER,
                                "cron(0 7 * * ? *)",
                                ZoneId.of("Europe/Zurich"),
                                Optional.of("{\"frequency\":\"daily\"}"),
                                true));
        assertThat(stack(Map.of("Stage", "prod")).schedules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a reference                   | Handler: x, Environment: {Variables: {A: !Ref Gone}}      | Resources.F.Properties.Environment.Variables.A: the reference to Gone cannot be resolved
            an attribute                  | Handler: x, Environment: {Variables: {A: !GetAtt G.Arn}}  | Resources.F.Properties.Environment.Variables.A: the reference to G.Arn cannot be resolved
            a substitution                | Handler: x, Environment: {Variables: {A: !Sub '${G.Arn}'}} | Resources.F.Properties.Environment.Variables.A: the reference to G.Arn cannot be resolved
            an unknown function           | Handler: x, Environment: {Variables: {A: !ImportValue v}} | Resources.F.Properties.Environment.Variables.A: the function Fn::ImportValue is not known here
            a list where a value belongs  | Handler: x, Environment: {Variables: {A: [b]}}            | Resources.F.Properties.Environment.Variables.A: a single value is needed here
            a missing item                | Handler: x, Environment: {Variables: {A: !Select [1, [b]]}} | Resources.F.Properties.Environment.Variables.A: Fn::Select finds no item 1 in a list of 1
            a missing condition           | Handler: x, Timeout: !If [C, 1, 2]                        | Resources.F.Properties.Timeout: the template has no condition C
            no handler                    | Timeout: 3                                                | Resources.F: the function has no Handler
            a timeout in words            | Handler: x, Timeout: long                                 | Resources.F.Properties.Timeout: a whole number is needed here, not long
            an event of another kind      | Handler: x, Events: {E: {Type: Kafka}}                    | Resources.F.Properties.Events.E: events of type Kafka cannot be run here
            """)
    void resolve_shouldNameThePlace_whenTheTemplateIsWrong(String what, String properties, String message) {
        String text = "Resources: {F: {Type: AWS::Serverless::Function, Properties: {" + properties + "}}}";

        assertThatThrownBy(() -> SamTemplate.parse("t.yaml", text, Map.of()).resolve(Map.of()))
                .as(what)
                .isInstanceOf(TemplateException.class)
                .hasMessage(message);
    }

    @Test
    void read_shouldRefuse_whenAParameterHasNoValueOrDoesNotExist() {
        String text = "Parameters: {P: {Type: String}}";

        assertThatThrownBy(() -> SamTemplate.parse("t.yaml", text, Map.of()))
                .hasMessage("Parameters.P: it has no default and no value was given for it");
        assertThatThrownBy(() -> SamTemplate.parse("t.yaml", text, Map.of("P", "1", "Q", "2")))
                .hasMessage("Parameters.Q: a value was given for it, but the template has no such parameter");
    }

    @Test
    void read_shouldRefuse_whenTheFileIsNoTemplate() {
        assertThatThrownBy(() -> SamTemplate.parse("t.yaml", "- a", Map.of()))
                .hasMessage("t.yaml: a template is a YAML mapping and this is none");
        assertThatThrownBy(() -> SamTemplate.parse("t.yaml", "a: [", Map.of()))
                .hasMessageStartingWith("t.yaml: is not YAML: ");
    }

    private static StackTemplate stack(Map<String, String> parameters) {
        return template(parameters).resolve(RESOURCES);
    }

    private static SamTemplate template(Map<String, String> parameters) {
        try {
            return SamTemplate.read(
                    Path.of(Objects.requireNonNull(SamTemplateTest.class.getResource("small-template.yaml"))
                            .toURI()),
                    parameters);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TableDefinition plainTable(String id) {
        return new TableDefinition(
                id,
                "accordwatch-" + id,
                Map.of("PK", "S"),
                new TableDefinition.Key("PK", Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
