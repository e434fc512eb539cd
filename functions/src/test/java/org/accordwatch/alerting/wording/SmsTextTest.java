package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.accordwatch.agreement.RandomLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {
    private static final String LINK =
            "https://abcdefghij.execute-api.eu-central-1.amazonaws.com/agreements/" + "a".repeat(80);

    @Test
    void textsTakeAtMostThreeSegmentsAndKeepTheLinkWhole() {
        qt().withExamples(5000)
                .forAll(RandomLines.of(400), lists().of(RandomLines.of(60)).ofSizeBetween(0, 3))
                .checkAssert((news, extras) -> {
                    var text = SmsText.of(news, extras, List.of(LINK));

                    assertThat(Segments.of(text)).isBetween(1, 3);
                    assertThat(text).endsWith(" " + LINK).doesNotContainPattern("\\p{Cc}");
                });
    }

    @Test
    void extrasNeverCostAnotherSegment() {
        qt().withExamples(5000)
                .forAll(RandomLines.of(90), lists().of(RandomLines.of(60)).ofSizeBetween(1, 3))
                .checkAssert(
                        (news, extras) -> assertThat(Segments.of(SmsText.of(news, extras, List.of("https://a.b/c"))))
                                .isEqualTo(Segments.of(SmsText.of(news, List.of(), List.of("https://a.b/c")))));
    }

    @Test
    void extrasComeInTheirOrderAsFarAsTheyFit() {
        var extras = List.of("First.", "x".repeat(160), "Second.");

        assertThat(SmsText.of("News.", extras, List.of("https://a.b/c")))
                .isEqualTo("News. First. Second. https://a.b/c");
    }

    @Test
    void newsThatIsTooLongIsCutAtAWord() {
        var text = SmsText.of("word ".repeat(200), List.of(), List.of("https://a.b/c"));

        assertThat(text).endsWith("word... https://a.b/c");
        assertThat(Segments.of(text)).isEqualTo(3);
        assertThat(Segments.of(text.replace("...", " word..."))).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Talks opened in São Paulo.; Talks opened in Sao Paulo.",
                "Genève, Zürich and Malmö.; Genève, Zürich and Malmö.",
                "Gene\u0300ve.; Genève.",
                "Côte d’Ivoire – “accord”…; Cote d'Ivoire - \"accord\"...",
                "Hà Nội.; Hà Noi.",
                "日内瓦.; 日内瓦.",
                "اتفاق.; اتفاق.",
            })
    void lettersThatTheAlphabetLacksLoseTheirMarks_butNoOthers(String news, String text) {
        assertThat(SmsText.of(news, List.of(), List.of("https://a.b/c"))).isEqualTo(text + " https://a.b/c");
    }

    @Test
    void of_shouldTakeTheFirstLink_thatCostsNoExtra() {
        var links = List.of("https://a.b/" + "c".repeat(130), "https://a.b/c");
        assertThat(SmsText.of("News.", List.of("Short."), links)).isEqualTo("News. Short. " + links.getFirst());
        assertThat(SmsText.of("News.", List.of("Somewhat longer."), links))
                .isEqualTo("News. Somewhat longer. " + links.getLast());
        assertThat(SmsText.of("News.", List.of("x".repeat(160)), links)).isEqualTo("News. " + links.getFirst());
    }
}
