package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import java.util.stream.IntStream;
import org.accordwatch.agreement.RandomLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void whateverComesInThreeSegmentsGoOut() {
        var any = strings().allPossible().ofLengthBetween(0, 700);
        var controls = strings().betweenCodePoints(0, 0xFF).ofLengthBetween(0, 700);
        var wide = strings().betweenCodePoints(0x4E00, 0x9FFF).ofLengthBetween(0, 700);
        qt().withExamples(1000)
                .forAll(any.mix(controls).mix(wide), any.mix(controls))
                .checkAssert((news, extra) -> {
                    for (var text : List.of(
                            SmsText.of(news, List.of(extra), List.of(LINK)),
                            SmsText.of(List.of(news + extra, news), List.of(), List.of(LINK)),
                            SmsText.full(news, List.of(extra, extra), List.of(LINK)))) {
                        assertThat(Segments.of(text)).isBetween(1, 3);
                        assertThat(text).endsWith(" " + LINK).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Curly” ‘quotes’, „low“ «angle» ‹ones›",
                "En – em — minus − non‑breaking ‐ hyphens",
                "Ellipsis … and ‥",
                "No\u00A0break,\u202Fnarrow,\u2009thin,\u3000wide",
                "• Bullet ‣ triangle · dot ◦ ring",
                "5′ 6″ × ½ ⁄",
                "soft\u00ADhyphen, zero\u200Bwidth, word\u2060joiner, \uFEFFmark",
                "zero-width\u200D joiners\u200C and\uFE0F selectors",
                "Tromsø, Łódź, Đakovo, Œuvre, Ísafjörður",
                "ＦＵＬＬ ｗｉｄｔｈ，①"
            })
    void nothingThatOnlyLooksBetterCostsASegment(String news) {
        var text = SmsText.of(news, List.of(), List.of("https://a.b/c"));

        assertThat(Segments.isBasic(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"《框架》……“达成”——一致，明日。", "«Соглашение» – “новое”…", "اتفاق ‘جديد’"})
    void anotherScriptKeepsItsOwnMarks(String news) {
        assertThat(SmsText.of(news, List.of(), List.of("https://a.b/c"))).startsWith(news);
    }

    @Test
    void newsWithoutSpacesAreCutBetweenLetters() {
        assertThat(SmsText.of("谈判，".repeat(100), List.of(), List.of("https://a.b/c")))
                .matches("(谈判，)+(谈|谈判，)?\\.\\.\\. https://a.b/c")
                .satisfies(text -> assertThat(Segments.of(text)).isEqualTo(3));
        assertThat(SmsText.of("x".repeat(1000), List.of(), List.of("https://a.b/c")))
                .matches("x+\\.\\.\\. https://a.b/c")
                .hasSize(459);
    }

    @Test
    void theLongestFormThatCostsNothingIsTaken() {
        var forms = List.of("A very long form. ".repeat(20), "A longer form.", "A form.");

        assertThat(SmsText.of(forms, List.of(), List.of("https://a.b/c"))).isEqualTo("A longer form. https://a.b/c");
    }

    @Test
    void manyExtrasFillThreeSegmentsAtMost() {
        var extras = IntStream.range(0, 100).mapToObj(i -> "Extra " + i + ".").toList();
        var text = SmsText.full("News.", extras, List.of("https://a.b/c"));

        assertThat(text).startsWith("News. Extra 0. Extra 1. ").endsWith(". https://a.b/c");
        assertThat(Segments.of(text)).isEqualTo(3);
    }
}
