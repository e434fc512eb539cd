package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectLineTest {
    @Test
    void subjectsAreFewerThan100PrintableAsciiCharacters_whateverTheyAreMadeOf() {
        var any = strings().allPossible().ofLengthBetween(0, 200);
        var controls = strings().betweenCodePoints(0, 0xFF).ofLengthBetween(0, 200);
        qt().withExamples(5000)
                .forAll(any.mix(controls), any.mix(controls))
                .checkAssert(
                        (headline, detail) -> assertThat(SubjectLine.of("News " + headline, detail, "some-agreement"))
                                .matches("[\\x20-\\x7E]{1,99}")
                                .startsWith("News"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Geneva consensus: US–China truce; News - Geneva consensus: US-China truce",
                "“Côte d’Ivoire” – Türkiye; News - \"Cote d'Ivoire\" - Turkiye",
                "Accord de Tromsø, Łódź & Straße; News - Accord de Tromso, Lodz & Strasse",
                "A €5bn fund; News - A EUR 5bn fund",
                "日内瓦共识; News - some-agreement",
                "日内瓦共识 (2025); News - some-agreement",
                "Соглашение EU; News - some-agreement",
                "日 Treaty on trade; News - Treaty on trade",
                "———; News - some-agreement",
                "''; News - some-agreement",
            })
    void theTitleIsShownIfAsciiCan_elseTheId(String title, String subject) {
        assertThat(SubjectLine.of("News", title, "some-agreement")).isEqualTo(subject);
    }

    @Test
    void longTitlesAreCutAtAWord() {
        var subject = SubjectLine.of("News", "word ".repeat(40), "some-agreement");

        assertThat(subject).hasSizeLessThan(100).endsWith(" word...");
    }

    @Test
    void lineBreaksCannotForgeAHeader() {
        assertThat(SubjectLine.of("News\r\nBcc: a@b.c", "Title\nTitle", "some-agreement"))
                .doesNotContainPattern("\\p{Cc}");
    }
}
