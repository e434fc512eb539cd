package org.accordwatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.accordwatch.agreement.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"2025-06-10", "2024-02-29", "1000-01-01", "9999-12-31"})
    void datesAreIso8601(String text) {
        assertThat(node(text).date()).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-02-29",
                "2025-6-10",
                "10/06/2025",
                "20250610",
                "2025-06-10T00:00:00Z",
                "0999-12-31",
                "+10000-01-01",
                "-2025-06-10",
                " 2025-06-10",
            })
    void otherDatesAreNot(String text) {
        assertThatThrownBy(() -> node(text).date()).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-10T22:00:00Z, 2025-06-10T22:00:00Z",
        "2025-06-10T22:00Z, 2025-06-10T22:00:00Z",
        "2025-06-10T22:00:00.5Z, 2025-06-10T22:00:00.500Z",
        "2025-06-11T06:00:00+08:00, 2025-06-10T22:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    })
    void timesHaveAnOffset(String text, Instant instant) {
        assertThat(node(text).instant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-06-10",
                "2025-06-10T22:00:00",
                "2025-06-10 22:00:00Z",
                "2025-06-10T25:00:00Z",
                "2025-02-30T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "1000-01-01T00:00:00+01:00",
                "+999999999-12-31T23:59:59Z",
            })
    void otherTimesAreNot(String text) {
        assertThatThrownBy(() -> node(text).instant()).isInstanceOf(InvalidValue.class);
    }

    private static Node node(String text) {
        return new Node(new Json.Text(text), Place.DOCUMENT.below("place"), new ArrayList<>());
    }
}
