package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void linesHaveAtMost72ColumnsAndEveryWordInItsOrder() {
        var words = lists().of(strings().betweenCodePoints('!', '~').ofLengthBetween(1, 90))
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
}
