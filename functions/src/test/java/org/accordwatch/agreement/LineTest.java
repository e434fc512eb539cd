package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    @ParameterizedTest
    @CsvSource({
        "TITLE, 200",
        "SUMMARY, 1000",
        "PUBLISHER, 200",
        "SOURCE_TITLE, 300",
        "PRODUCT_NAME, 100",
        "PLACE, 100",
        "AUTHORITY, 100",
        "COMMITMENT, 300",
        "MEASURE_TYPE, 100",
        "DEADLINE_NAME, 100",
    })
    void lengthIsCountedInCharactersAsReadersSeeThem(Line line, int most) {
        assertThat(line.of("x".repeat(most))).hasSize(most);
        assertThat(line.of("😀".repeat(most))).hasSize(2 * most);
        assertThatThrownBy(() -> line.of("x".repeat(most + 1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must have at most " + most + " characters");
        assertThatThrownBy(() -> line.of("😀".repeat(most + 1))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whiteSpaceAroundTheTextIsDropped() {
        assertThat(Line.PLACE.of("  London\t\n")).isEqualTo("London");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003", "\u00A0", "\u200B", "\u200B\uFEFF", " \u2060 ", "\u00AD"})
    void of_shouldRefuse_whenNothingIsVisible(String text) {
        assertThatThrownBy(() -> Line.PLACE.of(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must not be empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r",
                "\t",
                "\0",
                "\u0007",
                "\u001B",
                "\u007F",
                "\u0085",
                "\u009B", // controls
                "\u2028",
                "\u2029", // line and paragraph separator
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D", // unpaired surrogates
                "\u202A",
                "\u202B",
                "\u202C",
                "\u202D",
                "\u202E", // bidirectional embeddings and overrides
                "\u2066",
                "\u2067",
                "\u2068",
                "\u2069", // bidirectional isolates
            })
    void of_shouldRefuse_whatIsNotOneVisibleLine(String mark) {
        assertThatThrownBy(() -> Line.SUMMARY.of("Talks" + mark + "begin"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be one line without control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"日内瓦共识", "Genève – “accord”", "اتفاق", "👩‍⚖️ rules", "می‌خواهم", "a\u00A0b"})
    void otherScriptsAndTypographyAreWelcome(String text) {
        assertThat(Line.TITLE.of(text)).isEqualTo(text);
    }
}
