package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsCodeTest {
    private static final Set<Integer> NO_CHAPTERS = Set.of(0, 77, 98, 99);

    /** 77 is reserved; 98 and 99 are left to national use; 00 does not exist. */
    @ParameterizedTest
    @MethodSource("chapters")
    void chaptersRunFrom01To97Without77(int chapter) {
        var digits = "%02d".formatted(chapter);
        if (NO_CHAPTERS.contains(chapter)) {
            assertThatThrownBy(() -> new HsCode(digits)).isInstanceOf(InvalidValue.class);
            assertThatThrownBy(() -> new HsCode(digits + "0100")).isInstanceOf(InvalidValue.class);
        } else {
            assertThat(new HsCode(digits)).hasToString(digits);
            assertThat(new HsCode(digits + "0100")).hasToString(digits + "0100");
        }
    }

    static IntStream chapters() {
        return IntStream.rangeClosed(0, 99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "284", "28469", "2846901", "28469010", "28.46", "2846 ", "28a6", "２８", "28\n", "-1"})
    void otherFormsAreNoCodes(String digits) {
        assertThatThrownBy(() -> new HsCode(digits)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"28, 28", "2846, 28 2846", "284690, 28 2846 284690"})
    void aCodeStandsBelowTheShorterOnesThatContainIt(String digits, String prefixes) {
        assertThat(new HsCode(digits).withPrefixes())
                .containsExactlyElementsOf(Agreements.codes(prefixes.split(" ", -1)));
    }

    @Test
    void codesSortByTheirDigits() {
        assertThat(Agreements.codes("8505", "28", "2846").stream().sorted())
                .containsExactlyElementsOf(Agreements.codes("28", "2846", "8505"));
    }
}
