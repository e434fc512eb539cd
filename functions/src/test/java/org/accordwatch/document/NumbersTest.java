package org.accordwatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.accordwatch.agreement.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, from the text that is read to the text that is written, and what of them is whole. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 7",
        "-7, -7",
        "12345678901234567890, 12345678901234567890",
        "-9223372036854775809, -9223372036854775809",
        "1.0, 1.0",
        "1.10, 1.10",
        "-0.0, 0.0",
        "-0.5, -0.5",
        "0.000001, 0.000001",
        "0.0000001, 1E-7",
        "0.0000000, 0E-7",
        "1e2, 1E+2",
        "1E+2, 1E+2",
        "1.5e1, 15",
        "100e-2, 1.00",
        "-0e5, 0E+5",
        "1E400, 1E+400",
        "1e2147483647, 1E+2147483647",
        "10e2147483647, 1.0E+2147483648",
        "1e-2147483647, 1E-2147483647",
    })
    void aNumberIsWrittenAsBigDecimalWritesIt(String read, String written) {
        assertThat(JsonText.write(JsonText.parse(read))).isEqualTo(written);
        assertThat(JsonText.write(JsonText.parse("{\"a\":[" + read + "]}"))).isEqualTo("{\"a\":[" + written + "]}");
    }

    @Test
    void anyNumberIsWrittenAsBigDecimalWritesIt() {
        qt().withExamples(10_000)
                .forAll(longs().all(), integers().between(-30, 30), integers().between(0, 6))
                .checkAssert((unscaled, scale, form) -> {
                    var text = form < 3
                            ? BigDecimal.valueOf(unscaled, scale).toPlainString()
                            : unscaled + (form < 5 ? "e" : "E+") + (form < 5 ? scale : Math.abs(scale));
                    if (text.length() <= 40) {
                        assertThat(JsonText.write(JsonText.parse(text))).isEqualTo(new BigDecimal(text).toString());
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-7, -7",
        "-0, 0",
        "7.0, 7",
        "70e-1, 7",
        "1e2, 100",
        "0.0, 0",
        "0e400, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775807.0, 9223372036854775807",
        "9e18, 9000000000000000000",
    })
    void aNumberIsWholeHoweverItIsWritten(String text, long whole) {
        assertThat(node(text).whole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5",
                "1.5e0",
                "7.01",
                "9223372036854775808",
                "-9223372036854775809",
                "12345678901234567890",
                "1e19",
                "1e400",
                "1e-400",
                "10e2147483647",
                "1e2147483647",
                "1e-2147483647",
                "\"7\"",
                "null",
                "[7]"
            })
    void whatIsNotWholeOrTooLongIsNamed(String text) {
        assertThatThrownBy(() -> node(text).whole())
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be a whole number");
        assertThatThrownBy(() -> node(text).integer())
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be a whole number");
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 2147483647", "-2147483648, -2147483648", "2147483647.0, 2147483647", "2e9, 2000000000"})
    void anIntegerHas32Bits(String text, int integer) {
        assertThat(node(text).integer()).isEqualTo(integer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "9223372036854775807", "1e10"})
    void aLongerOneIsNamed(String text) {
        assertThatThrownBy(() -> node(text).integer())
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be a smaller whole number");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1e2, 1E+2, true", "-0, 0, true", "1, 1.0, false", "100, 1e2, false", "1.0, 1.00, false"})
    void numbersAreEqualWhenTheyAreAsPrecise(String one, String other, boolean equal) {
        assertThat(JsonText.parse(one).equals(JsonText.parse(other))).isEqualTo(equal);
    }

    @Test
    void longNumbersAreRefused() throws IOException {
        for (var longest : new String[] {"9".repeat(40), "1." + "0".repeat(39), "1" + "0".repeat(37) + "e9"}) {
            assertThat(JsonText.write(JsonText.parse(longest))).isEqualTo(new BigDecimal(longest).toString());
            assertThat(JsonText.write(JsonText.parse(stream(longest)))).isEqualTo(new BigDecimal(longest).toString());
        }
        for (var longer :
                new String[] {"9".repeat(41), "-" + "9".repeat(41), "1." + "0".repeat(42), "0." + "9".repeat(100_000)
                }) {
            assertThatThrownBy(() -> JsonText.parse(longer)).isInstanceOf(MalformedJson.class);
            assertThatThrownBy(() -> JsonText.parse(stream(longer))).isInstanceOf(MalformedJson.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "1e2147483649", "1e-2147483648", "0.1e-2147483647"})
    void numbersThatNoMachineHoldsAreRefused(String number) {
        assertThatThrownBy(() -> JsonText.parse("[7, " + number + "]"))
                .isInstanceOfSatisfying(
                        MalformedJson.class,
                        malformed -> assertThat(malformed.column()).isEqualTo(5))
                .hasMessageContaining("a number is too large or too small");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node node(String text) {
        return new Node(JsonText.parse(text), Place.DOCUMENT.below("place"), new ArrayList<>());
    }
}
