package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import org.accordwatch.agreement.RandomLines;
import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void linesHaveAtMost72ColumnsAndEveryWordInItsOrder() {
        var words = lists().of(strings().betweenCodePoints('!', '~').ofLengthBetween(1, 70))
                .ofSizeBetween(1, 40);
        qt().forAll(words).checkAssert(some -> {
            var text = new Wrapped().paragraph("- ", String.join(" ", some)).text();

            assertThat(text.lines())
                    .allMatch(line -> line.length() <= 72 || !line.substring(2).contains(" "));
            assertThat(text.substring(2).split("\\s+", -1)).startsWith(some.toArray(String[]::new));
        });
    }

    @Test
    void laterLinesHangBelowTheIndent() {
        var text = new Wrapped().paragraph("- ", "word ".repeat(20).strip()).text();

        assertThat(text.lines()).hasSize(2).element(1).asString().startsWith("  word");
    }

    @Test
    void aLineIsFilledToTheLastColumn() {
        var fits = "a".repeat(35) + " " + "b".repeat(36);

        assertThat(new Wrapped().paragraph(fits).text()).isEqualTo(fits + "\n");
        assertThat(new Wrapped().paragraph(fits + "b").text().lines()).hasSize(2);
    }

    @Test
    void linksStayWhole() {
        var link = "https://a.b/" + "x".repeat(100);

        assertThat(new Wrapped().paragraph("  ", link).text()).isEqualTo("  " + link + "\n");
    }

    @Test
    void wordsThatAreWiderThanALineAreTakenApart() {
        assertThat(new Wrapped().paragraph("- ", "x".repeat(100)).text())
                .isEqualTo("- " + "x".repeat(70) + "\n  " + "x".repeat(30) + "\n");
    }

    @Test
    void noLinkIsBroken_evenAmongLettersWithoutSpaces() {
        var link = "https://a.b/" + "x".repeat(100);

        assertThat(new Wrapped().paragraph("详情见" + link + "。").text().lines()).contains(link);
    }

    @Test
    void wideLettersAreBrokenByTheirOwnRules() {
        var text = new Wrapped()
                .paragraph("谈".repeat(35) + "，".repeat(1) + "判".repeat(36))
                .text();

        assertThat(text.lines()).containsExactly("谈".repeat(35) + "，", "判".repeat(36));
        assertThat(new Wrapped().paragraph("谈".repeat(36) + "，判").text().lines())
                .as("no line begins with a comma")
                .containsExactly("谈".repeat(35), "谈，判");
    }

    @Test
    void noLineIsWiderThan72Columns_whateverItIsMadeOf() {
        qt().withExamples(2000)
                .forAll(RandomLines.of(300))
                .checkAssert(text -> assertThat(
                                new Wrapped().paragraph("- ", text).text().lines())
                        .allMatch(line -> Columns.of(line) <= 72 || line.contains("http")));
    }

    @Test
    void aLineBreakStaysOne() {
        assertThat(new Wrapped().paragraph("- ", "Title\nhttps://a.b").text()).isEqualTo("- Title\n  https://a.b\n");
    }
}
