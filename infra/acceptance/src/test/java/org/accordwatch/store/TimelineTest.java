package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.agreement.Correction;
import org.accordwatch.alerting.ChangeArchive;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.dynamodb.DynamoDbAgreementReader;
import org.accordwatch.dynamodb.DynamoDbChangeArchive;
import org.accordwatch.recording.TimelineEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A correction and what it corrects know of each other, though no change is ever edited. */
class TimelineTest {
    private static final Instant NOW = Instant.parse("2025-06-09T10:00:00Z");

    private final Tables tables = new Tables();
    private final Recordings recordings = new Recordings(tables);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aCorrectionIsLinkedFromWhatItCorrects_atNoFurtherRead() {
        var agreement = recordings.opened("truce", NOW).id();
        var first = recordings.talks(agreement, NOW);
        recordings.record(agreement, new Correction(1, Correction.Effect.CORRECTED), NOW.plusSeconds(1));
        recordings.record(agreement, new Correction(1, Correction.Effect.RETRACTED), NOW.plusSeconds(2));
        recordings.record(agreement, new Correction(3, Correction.Effect.RETRACTED), NOW.plusSeconds(3));
        tables.calls();
        var reader = new DynamoDbAgreementReader(tables.client(), tables.agreements());
        var entries = reader.changes(agreement, Optional.empty(), 10).items();
        assertThat(tables.calls()).isEqualTo(Map.of("Query", 1L));
        assertThat(entries)
                .extracting(TimelineEntry::correctedBy)
                .containsExactly(List.of(2, 3), List.of(), List.of(4), List.of());
        assertThat(entries.getFirst().change()).isEqualTo(first.change());
    }

    @Test
    void theArchiveKnowsTheCorrectionsToo() {
        var agreement = recordings.opened("truce", NOW).id();
        recordings.talks(agreement, NOW);
        recordings.record(agreement, new Correction(1, Correction.Effect.CORRECTED), NOW.plusSeconds(1));
        var archive = new DynamoDbChangeArchive(tables.client(), tables.agreements());
        assertThat(archive.read(List.of(new ChangeRef(agreement, 1), new ChangeRef(agreement, 9))))
                .singleElement()
                .extracting(ChangeArchive.Kept::correctedBy)
                .isEqualTo(List.of(2));
    }
}
