package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "a, 459, 3",
        "a, 460, 4",
        // Each of these takes the place of two, and 153 has room for 76 of them.
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "€, 228, 3",
        "€, 229, 4",
        "я, 70, 1",
        "я, 71, 2",
        "я, 134, 2",
        "я, 135, 3",
        "я, 201, 3",
        "я, 202, 4",
        // Two UTF-16 units each, and 67 has room for 33 of them.
        "😀, 35, 1",
        "😀, 36, 2",
        "😀, 66, 2",
        "😀, 67, 3",
        "😀, 99, 3",
        "😀, 100, 4",
    })
    void segmentsAreCountedAsNetworksDo(String character, int times, int segments) {
        assertThat(Segments.of(character.repeat(times))).isEqualTo(segments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void noCharacterIsPartedByTheEndOfASegment(String name, String text, int segments) {
        assertThat(Segments.of(text)).isEqualTo(segments);
    }

    static Stream<Arguments> boundaries() {
        return Stream.of(
                Arguments.of("escape fits at the end", "a".repeat(151) + "{" + "a".repeat(153), 2),
                Arguments.of("escape would be parted", "a".repeat(152) + "{" + "a".repeat(152), 3),
                Arguments.of("escape would be parted, with room to spare", "a".repeat(152) + "{" + "a".repeat(151), 2),
                Arguments.of("emoji fits at the end", "я".repeat(65) + "😀" + "я".repeat(67), 2),
                Arguments.of("emoji would be parted", "я".repeat(66) + "😀" + "я".repeat(66), 3),
                Arguments.of("emoji would be parted, with room to spare", "я".repeat(66) + "😀" + "я".repeat(65), 2),
                Arguments.of("160 with an escape", "a".repeat(158) + "~", 1),
                Arguments.of("161 with an escape", "a".repeat(159) + "~", 2),
                Arguments.of("306 with escapes at each end", "a".repeat(151) + "€" + "a".repeat(151) + "€", 2),
                Arguments.of("70 with an emoji at the end", "я".repeat(68) + "😀", 1),
                Arguments.of("71 with an emoji at the end", "я".repeat(69) + "😀", 2),
                Arguments.of("134 with an emoji at the end", "я".repeat(132) + "😀", 2),
                Arguments.of("134 with an emoji across the first end", "я".repeat(66) + "😀" + "я".repeat(66), 3),
                Arguments.of(
                        "emoji across both ends", "я".repeat(66) + "😀" + "я".repeat(64) + "😀" + "я".repeat(65), 3),
                Arguments.of(
                        "emoji across both ends, one more",
                        "я".repeat(66) + "😀" + "я".repeat(64) + "😀" + "я".repeat(66),
                        4),
                Arguments.of("one emoji among plain letters", "a".repeat(68) + "😀", 1),
                Arguments.of("one emoji too many among plain letters", "a".repeat(69) + "😀", 2));
    }

    @Test
    void everyCharacterOfTheAlphabetIsKnown() {
        var alphabet =
                "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                        + "abcdefghijklmnopqrstuvwxyzäöñüà";

        assertThat(alphabet.chars().distinct()).hasSize(127);
        assertThat(Segments.isBasic(alphabet + "\f^{}\\[~]|€")).isTrue();
        assertThat(Stream.of("ç", "`", "á", "’", "–", "\u00A0", "\u001B", "я", "😀")
                        .filter(Segments::isBasic))
                .isEmpty();
    }
}
