package org.accordwatch.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovableClockTest {
    private static final Instant START = Instant.parse("2026-03-27T06:30:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void advance_shouldAddUp() {
        assertThat(clock.instant()).isEqualTo(START);

        clock.advance(new Leap(Duration.ofMinutes(15)));
        clock.advance(new Leap(Duration.ofDays(1)));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-28T06:45:00Z"));
    }

    @Test
    void advance_shouldMoveTheClockOfEveryZone() {
        Clock zurich = clock.withZone(ZoneId.of("Europe/Zurich"));

        clock.advance(new Leap(Duration.ofHours(2)));

        assertThat(zurich.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(zurich.getZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    }

    @ParameterizedTest
    @CsvSource({"PT45M, 2700", "P1D, 86400", "P1DT2H, 93600", "pt1s, 1", "P400D, 34560000"})
    void parse_shouldReadDurationsAndDays(String text, long seconds) {
        assertThat(Leap.parse(text).by()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "45",
                "P1M",
                "P1W",
                "PT0S",
                "P0D",
                "-PT1H",
                "PT-1H",
                "P401D",
                "P400DT1S",
                "P99999999999999D"
            })
    void parse_shouldSayWhatIsAllowed_whenTheTextIsSomethingElse(String text) {
        assertThatThrownBy(() -> Leap.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT15M")
                .hasMessageContaining("at most 400 days");
    }
}
