package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestCalendarTest {
    /** 30 June 2025 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "DAILY,  7, UTC,              2025-07-01T06:59:59Z, 2025-06-29, 2025-06-30, 2025-06-30T07:00:00Z",
        "DAILY,  7, UTC,              2025-07-01T07:00:00Z, 2025-06-30, 2025-07-01, 2025-07-01T07:00:00Z",
        "DAILY,  7, UTC,              2025-07-01T23:59:59Z, 2025-06-30, 2025-07-01, 2025-07-01T07:00:00Z",
        "DAILY,  7, Asia/Shanghai,    2025-06-30T23:00:00Z, 2025-06-30, 2025-07-01, 2025-06-30T23:00:00Z",
        "DAILY,  0, UTC,              2025-07-01T00:00:00Z, 2025-06-30, 2025-07-01, 2025-07-01T00:00:00Z",
        "WEEKLY, 7, UTC,              2025-06-30T06:59:59Z, 2025-06-16, 2025-06-23, 2025-06-23T07:00:00Z",
        "WEEKLY, 7, UTC,              2025-06-30T07:00:00Z, 2025-06-23, 2025-06-30, 2025-06-30T07:00:00Z",
        "WEEKLY, 7, UTC,              2025-07-04T12:00:00Z, 2025-06-23, 2025-06-30, 2025-06-30T07:00:00Z",
        "WEEKLY, 7, America/New_York, 2025-06-30T10:59:59Z, 2025-06-16, 2025-06-23, 2025-06-23T11:00:00Z",
        // The clocks go forward at 2 on 9 March 2025, and back on 2 November.
        "DAILY,  2, America/New_York, 2025-03-09T12:00:00Z, 2025-03-08, 2025-03-09, 2025-03-09T07:00:00Z",
        "DAILY,  7, America/New_York, 2025-11-02T12:00:00Z, 2025-11-01, 2025-11-02, 2025-11-02T12:00:00Z",
    })
    void theLatestDigestThatIsDue(
            Frequency frequency, int hour, ZoneId zone, Instant now, LocalDate from, LocalDate until, Instant end) {
        assertThat(new DigestCalendar(hour, zone).latest(frequency, now))
                .isEqualTo(new DigestCalendar.Span(from, until, end));
    }
}
