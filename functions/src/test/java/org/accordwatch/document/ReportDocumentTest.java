package org.accordwatch.document;

import static org.accordwatch.document.Documents.json;
import static org.accordwatch.document.Documents.problems;
import static org.accordwatch.document.Documents.report;
import static org.accordwatch.document.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.LanguageTag;
import org.accordwatch.agreement.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDocumentTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsRead(Kind kind) {
        assertThat(ReportDocument.read(report(kind.term())).fact().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyMemberOfAKindIsNeeded_exceptWhatMayBeLeftOut(Kind kind) {
        report(kind.term()).values().keySet().stream()
                .filter(member -> !member.equals("affected") && !member.equals("due") && !member.equals("kind"))
                .forEach(member -> assertThat(problems(() -> ReportDocument.read(without(member, report(kind.term())))))
                        .containsOnlyKeys("/" + member)
                        .containsEntry("/" + member, "is required"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = report("approval", """
                'party': 'XX', 'decision': 'maybe', 'occurredAt': 'yesterday', 'summary': '',
                'sources': [{'publisher': 'USTR', 'title': 'Statement', 'official': 'yes'}]
                """);

        assertThat(problems(() -> ReportDocument.read(wrong)))
                .containsOnlyKeys("/party", "/decision", "/occurredAt", "/summary", "/sources/0/official")
                .containsEntry("/decision", "must be one of awaited, approved, rejected");
    }

    @Test
    void pointersLeadIntoLists() {
        var wrong = report("talks", """
                'sources': [{'publisher': 'USTR', 'title': 'Statement', 'official': true},
                            {'publisher': ' ', 'title': 'Statement', 'official': false, 'url': 'no address'}],
                'products': [{'hs': '2846', 'name': 'Rare earths'}, {'hs': '77', 'name': 'Nothing'}, {'hs': '28'}]
                """);

        assertThat(problems(() -> ReportDocument.read(wrong)))
                .containsOnlyKeys("/sources/1/publisher", "/sources/1/url", "/products/1/hs", "/products/2/name");
    }

    @Test
    void unknownMembersAreNamedAtAnyDepth() {
        var wrong = report("talks", """
                'colour': 'red', 'a/b~c': 1,
                'sources': [{'publisher': 'USTR', 'title': 'Statement', 'official': true, 'x/~': {}}]
                """);

        assertThat(problems(() -> ReportDocument.read(wrong)))
                .containsOnlyKeys("/colour", "/a~1b~0c", "/sources/0/x~1~0")
                .containsEntry("/colour", "is not known here");
    }

    @Test
    void membersOfAnotherKindAreUnknown() {
        assertThat(problems(() -> ReportDocument.read(report("talks", "'party': 'US'"))))
                .containsOnlyKeys("/party");
    }

    @Test
    void aWrongKindDoesNotMakeItsMembersUnknown() {
        assertThat(problems(() -> ReportDocument.read(report("approval", "'kind': 'aproval', 'summary': ''"))))
                .containsOnlyKeys("/kind", "/summary")
                .containsEntry(
                        "/kind",
                        "must be one of talks, status, approval, accusation, answer, measure, deadline, correction");
        assertThat(problems(() -> ReportDocument.read(without("kind", report("approval")))))
                .containsOnlyKeys("/kind");
    }

    @Test
    void aWrongMemberOfTheFactStandsBesideTheOthers() {
        assertThat(problems(
                        () -> ReportDocument.read(without("due", report("deadline", "'summary': '', 'extra': true")))))
                .containsOnlyKeys("/due", "/summary", "/extra");
        assertThat(problems(() -> ReportDocument.read(report("accusation", "'respondent': 'US', 'sources': []"))))
                .containsOnlyKeys("/respondent", "/sources");
        assertThat(problems(() -> ReportDocument.read(report("measure", "'affected': ['CN'], 'occurredAt': 1"))))
                .containsOnlyKeys("/affected", "/occurredAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "summary; 1; must be text",
                "summary; null; must be text",
                "summary; [1]; must be text",
                "party; {}; must be text",
                "decision; true; must be text",
                "sources; {}; must be a list",
                "sources; null; must be a list",
                "sources; []; must have 1 to 20 entries",
                "products; \"x\"; must be a list",
                "products; null; must be a list",
            })
    void valuesOfAnotherSortAreRefused(String member, String value, String problem) {
        assertThat(problems(() -> ReportDocument.read(report("approval", "'" + member + "': " + value))))
                .containsExactly(Map.entry("/" + member, problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "'text'", "true", "[]"})
    void anythingButAnObjectIsRefused(String value) {
        assertThat(problems(() -> ReportDocument.read(json(value))))
                .containsExactly(Map.entry("", "must be an object"));
        assertThat(problems(() -> ReportDocument.read(report("talks", "'sources': [" + value + "]"))))
                .containsExactly(Map.entry("/sources/0", "must be an object"));
    }

    @Test
    void listsNameNothingTwice() {
        var source = "{'publisher': 'USTR', 'title': 'Statement', 'official': true}";
        var product = "{'hs': '2846', 'name': 'Rare earths'}";
        var wrong = report(
                "measure",
                "'affected': ['US', 'US'], 'sources': [" + source + "," + source + "], 'products': [" + product + ","
                        + product + "]");

        assertThat(problems(() -> ReportDocument.read(wrong)))
                .containsOnlyKeys("/affected", "/sources", "/products")
                .containsValue("must not name the same entry twice");
    }

    @Test
    void whatMayBeLeftOutMay() {
        assertThat(ReportDocument.read(without("affected", report("measure"))).fact())
                .isNotNull();
        assertThat(ReportDocument.read(without("due", report("deadline", "'action': 'met'")))
                        .fact())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.5", "1e400", "1e2147483647", "-1e-2147483647", "99999999999", "'2'", "true", "null", "[2]"})
    void numbersOfChangesAreWholeAndSmall(String number) {
        assertThat(problems(() -> ReportDocument.read(report("answer", "'accusation': " + number))))
                .containsOnlyKeys("/accusation");
    }

    @Test
    void problemsOfALongListAreToldOfEachEntry() {
        var sources = Stream.generate(() -> "1").limit(100).toList();

        assertThat(problems(() -> ReportDocument.read(report("talks", "'sources': " + sources))))
                .hasSize(100)
                .containsKey("/sources/99");
    }

    @Test
    void aSummaryIsEnglish_unlessItSaysOtherwise() {
        assertThat(ReportDocument.read(report("talks")).summary()).isEqualTo(Summary.inEnglish("It happened."));

        var chinese = ReportDocument.read(report("talks", """
                        'summary': '会谈开始。', 'summaryLanguage': 'zh',
                        'translations': {'fr': 'Les pourparlers commencent.', 'en': 'Talks begin.'}""")).summary();
        assertThat(chinese.language()).isEqualTo(new LanguageTag("zh"));
        assertThat(chinese.in(new LanguageTag("zh"))).contains("会谈开始。");
        assertThat(chinese.in(LanguageTag.ENGLISH)).contains("Talks begin.");
        assertThat(chinese.in(new LanguageTag("de"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'summaryLanguage': 'EN'; /summaryLanguage; must be a language's tag of 2 or 3 lower-case letters, such as en, zh or fr",
                "'summaryLanguage': 'fr-CH'; /summaryLanguage; must be a language's tag of 2 or 3 lower-case letters, such as en, zh or fr",
                "'summaryLanguage': 1; /summaryLanguage; must be text",
                "'translations': []; /translations; must be an object",
                "'translations': null; /translations; must be an object",
                "'translations': {'fr': ' '}; /translations/fr; must not be empty",
                "'translations': {'fr': 'A\\nB'}; /translations/fr; must be one line without control characters",
                "'translations': {'fr': 7}; /translations/fr; must be text",
                "'translations': {'a/b': 'x'}; /translations/a~1b; must be a language's tag of 2 or 3 lower-case letters, such as en, zh or fr",
                "'translations': {'en': 'x', 'fr': 'x'}; /translations/en; must be another language than the summary's own, which is en",
            })
    void wrongLanguagesAreToldByPointer(String members, String pointer, String problem) {
        assertThat(problems(() -> ReportDocument.read(report("talks", members))))
                .containsExactly(Map.entry(pointer, problem));
    }

    @Test
    void everyWrongTranslationIsTold() {
        assertThat(problems(() -> ReportDocument.read(report("talks", """
                        'summary': '', 'summaryLanguage': 'zh',
                        'translations': {'fr': '', 'zh': 'x', 'EN': 'x', 'de': 'Gut.'}, 'extra': 1"""))))
                .containsOnlyKeys("/summary", "/translations/fr", "/translations/zh", "/translations/EN", "/extra");
    }

    @Test
    void thereAreAtMost20Translations() {
        var members = IntStream.range(0, 21)
                .mapToObj(i -> "'" + (char) ('a' + i) + "x': 'Text.'")
                .collect(Collectors.joining(", ", "'translations': {", "}"));

        assertThat(problems(() -> ReportDocument.read(report("talks", members))))
                .containsExactly(Map.entry("/translations", "must have at most 20 entries"));
    }
}
