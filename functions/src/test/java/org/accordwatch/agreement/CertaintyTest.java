package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertaintyTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void certaintyIsDerivedFromTheSources(String name, Certainty certainty, List<Source> sources) {
        assertThat(Certainty.of(sources)).isEqualTo(certainty);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("one official source", Certainty.CONFIRMED, Agreements.official("USTR", "Statement")),
                of("one publisher", Certainty.REPORTED, Agreements.press("Reuters", "A")),
                of(
                        "official beside the press",
                        Certainty.CONFIRMED,
                        Agreements.press("Reuters", "A"),
                        Agreements.official("USTR", "Statement")),
                of(
                        "two publishers",
                        Certainty.CONFIRMED,
                        Agreements.press("Reuters", "A"),
                        Agreements.press("Xinhua", "A")),
                of(
                        "one publisher twice",
                        Certainty.REPORTED,
                        Agreements.press("Reuters", "A"),
                        Agreements.press("Reuters", "B")),
                of(
                        "one publisher in other case",
                        Certainty.REPORTED,
                        Agreements.press("Reuters", "A"),
                        Agreements.press("REUTERS", "B")),
                of(
                        "one publisher with other spaces",
                        Certainty.REPORTED,
                        Agreements.press("Press report", "A"),
                        Agreements.press(" Press  report ", "B")),
                of(
                        "one publisher with a no-break space",
                        Certainty.REPORTED,
                        Agreements.press("Press report", "A"),
                        Agreements.press("Press\u00A0report", "B")),
                of(
                        "one publisher with its accent composed and not",
                        Certainty.REPORTED,
                        Agreements.press("Agência Brasil", "A"),
                        Agreements.press("Age\u0302ncia Brasil", "B")),
                of(
                        "one publisher with an invisible mark",
                        Certainty.REPORTED,
                        Agreements.press("Reuters", "A"),
                        Agreements.press("Reu\u200Bters", "B")));
    }

    private static Arguments of(String name, Certainty certainty, Source... sources) {
        return Arguments.of(name, certainty, List.of(sources));
    }
}
