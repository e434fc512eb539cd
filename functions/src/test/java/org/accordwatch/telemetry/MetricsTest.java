package org.accordwatch.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metrics as CloudWatch reads them out of log lines. */
class MetricsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-07-01T12:00:00.5Z"), ZoneOffset.UTC);

    private final List<String> lines = new ArrayList<>();
    private final Metrics metrics = new Telemetry("accordwatch", lines::add, NOON).metrics();

    @Test
    void whatIsCountedInARunIsOneLine() {
        metrics.count(Metric.ALERTS_SENT, 2);
        metrics.count(Metric.ALERTS_SENT, 1);
        metrics.count(Metric.ALERTS_GONE, 0);
        metrics.measure(Metric.ALERT_DELAY, 250);
        metrics.measure(Metric.ALERT_DELAY, 310);
        metrics.write("run-1");
        assertThat(lines)
                .containsExactly(
                        "{\"_aws\":{\"Timestamp\":1751371200500,\"CloudWatchMetrics\":[{\"Namespace\":\"Accordwatch\","
                                + "\"Dimensions\":[[\"Stack\"]],\"Metrics\":[{\"Name\":\"AlertsSent\",\"Unit\":\"Count\"},"
                                + "{\"Name\":\"AlertDelay\",\"Unit\":\"Milliseconds\"}]}]},\"Stack\":\"accordwatch\","
                                + "\"AlertsSent\":3,\"AlertDelay\":[250,310],\"AWSRequestId\":\"run-1\"}");
    }

    @Test
    void eachReasonIsALineThatCountsForAllReasonsToo() {
        metrics.count(Metric.ALERTS_FAILED, Reason.THROTTLED);
        metrics.count(Metric.ALERTS_FAILED, Reason.DENIED);
        metrics.count(Metric.ALERTS_FAILED, Reason.THROTTLED);
        metrics.write("run-1");
        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.contains("\"Dimensions\":[[\"Stack\"],[\"Stack\",\"Reason\"]]"))
                .anyMatch(line -> line.contains("\"Reason\":\"Throttled\",\"AlertsFailed\":2"))
                .anyMatch(line -> line.contains("\"Reason\":\"Denied\",\"AlertsFailed\":1"));
    }

    @Test
    void aRunThatCountsNothingWritesNothingAndNoneWritesTwice() {
        metrics.write("run-1");
        metrics.count(Metric.ALERTS_SENT, 1);
        metrics.write("run-2");
        metrics.write("run-3");
        assertThat(lines).hasSize(1).first().asString().contains("run-2");
    }

    @Test
    void aMeasureOfNothingIsAMeasure() {
        metrics.measure(Metric.OLDEST_WAITING_CHANGE, 0);
        metrics.write("run-1");
        assertThat(lines).first().asString().contains("\"OldestWaitingChange\":0");
    }

    @Test
    void namesAreDifferent() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Reason.values()).map(Reason::title)).doesNotHaveDuplicates();
    }
}
