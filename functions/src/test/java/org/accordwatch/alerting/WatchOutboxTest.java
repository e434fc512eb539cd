package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Facts;
import org.accordwatch.alerting.WatchOutbox.Outcome;
import org.junit.jupiter.api.Test;

/** How long changes wait for their alert. */
class WatchOutboxTest {
    private final Ports ports = new Ports();
    private final AgreementId geneva = ports.book.opened(Agreements.geneva()).id();
    private final WatchOutbox watch = new WatchOutbox(ports.book, ports.clock);

    @Test
    void whereNothingWaitsTheAgeIsZero() {
        assertThat(watch.call()).isEqualTo(new Outcome(0, Duration.ZERO, Optional.empty()));
        record();
        ports.clock.advance(Duration.ofHours(1));
        ports.book.complete(geneva, 1, 1);
        assertThat(watch.call()).isEqualTo(new Outcome(0, Duration.ZERO, Optional.empty()));
    }

    @Test
    void theOldestCounts() {
        record();
        ports.clock.advance(Duration.ofMinutes(4));
        record();
        ports.clock.advance(Duration.ofMinutes(6));
        assertThat(watch.call()).isEqualTo(new Outcome(2, Duration.ofMinutes(10), Optional.empty()));
    }

    @Test
    void afterTenMinutesItIsNamed() {
        var first = record();
        ports.clock.advance(Duration.ofMinutes(10));
        record();
        ports.clock.advance(Duration.ofSeconds(1));
        assertThat(watch.call())
                .isEqualTo(new Outcome(2, Duration.ofMinutes(10).plusSeconds(1), Optional.of(first.ref())));
        ports.book.complete(geneva, 1, 1);
        assertThat(watch.call()).isEqualTo(new Outcome(1, Duration.ofSeconds(1), Optional.empty()));
    }

    private Told record() {
        return ports.book.record(geneva, Facts.talksOpened("London"));
    }
}
