package org.accordwatch.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.accordwatch.agreement.AgreementId;
import org.junit.jupiter.api.Test;

/** Log lines as objects, with the names that Lambda gives its own. */
class LogTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-07-01T12:00:00.123456Z"), ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final Log log = new Telemetry("accordwatch", lines::add, NOON).log("run-1");

    @Test
    void aLineTellsTheRunAndWhatItIsAbout() {
        log.about(new AgreementId("truce"), 7).error("It failed", "java.lang.IllegalStateException\n  at X");
        assertThat(lines)
                .containsExactly(
                        "{\"timestamp\":\"2025-07-01T12:00:00.123Z\",\"level\":\"ERROR\",\"message\":\"It failed\","
                                + "\"AWSRequestId\":\"run-1\",\"agreement\":\"truce\",\"change\":7,"
                                + "\"failure\":\"java.lang.IllegalStateException\\n  at X\"}");
    }

    @Test
    void whatOneLineIsAboutTheNextIsNot() {
        log.about(new AgreementId("truce")).warn("Careful");
        log.info("Done");
        assertThat(lines)
                .containsExactly(
                        "{\"timestamp\":\"2025-07-01T12:00:00.123Z\",\"level\":\"WARN\",\"message\":\"Careful\","
                                + "\"AWSRequestId\":\"run-1\",\"agreement\":\"truce\"}",
                        "{\"timestamp\":\"2025-07-01T12:00:00.123Z\",\"level\":\"INFO\",\"message\":\"Done\","
                                + "\"AWSRequestId\":\"run-1\"}");
    }
}
