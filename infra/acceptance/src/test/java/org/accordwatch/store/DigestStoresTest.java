package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.AudienceId;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.DigestLog;
import org.accordwatch.alerting.DigestNotes.Note;
import org.accordwatch.alerting.DigestNotes.Pending;
import org.accordwatch.alerting.Frequency;
import org.accordwatch.alerting.Interest;
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Told;
import org.accordwatch.dynamodb.DynamoDbAlertLog;
import org.accordwatch.dynamodb.DynamoDbAudiences;
import org.accordwatch.dynamodb.DynamoDbDigestLog;
import org.accordwatch.dynamodb.DynamoDbDigestNotes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for digests and what became of it; whoever looks for digests reads of the audiences that have something, and no others. */
class DigestStoresTest {
    private static final Instant NOW = Instant.parse("2025-06-09T10:00:00Z");
    private static final Listed DAILY =
            new Listed(new AudienceId("daily"), "topic-daily", Frequency.DAILY, Language.FR, Instant.EPOCH);
    private static final Listed WEEKLY =
            new Listed(new AudienceId("weekly"), "topic-weekly", Frequency.WEEKLY, Language.EN, Instant.EPOCH);

    private final Tables tables = new Tables();
    private final Recordings recordings = new Recordings(tables);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void notes_shouldBeThereOnce_howeverOftenTheyAreNoted() {
        var agreement = recordings.opened("truce", NOW).id();
        var first = told(recordings.talks(agreement, NOW));
        var second = told(recordings.talks(agreement, NOW.plusSeconds(1)));
        notes(NOW).note(DAILY, List.of(first, second));
        notes(NOW.plusSeconds(60)).note(DAILY, List.of(first));
        assertThat(notes(NOW).of(DAILY.audience()))
                .containsExactlyInAnyOrder(new Note(first.ref(), NOW), new Note(second.ref(), NOW.plusSeconds(1)));
        notes(NOW).forget(DAILY.audience(), List.of(first.ref()));
        assertThat(notes(NOW).of(DAILY.audience())).containsExactly(new Note(second.ref(), NOW.plusSeconds(1)));
    }

    @Test
    void pending_shouldGiveEachAudienceOfTheFrequencyThatHasNotes() {
        var told = told(recordings.talks(recordings.opened("truce", NOW).id(), NOW));
        notes(NOW).note(DAILY, List.of(told));
        notes(NOW).note(WEEKLY, List.of(told));
        assertThat(notes(NOW).pending(Frequency.DAILY))
                .extracting(Pending::audience)
                .containsExactly(DAILY);
        assertThat(notes(NOW).pending(Frequency.WEEKLY))
                .extracting(Pending::audience)
                .containsExactly(WEEKLY);
    }

    @Test
    void settle_shouldKeepTheAudience_whenSomethingWasNotedSince() {
        var agreement = recordings.opened("truce", NOW).id();
        notes(NOW).note(DAILY, List.of(told(recordings.talks(agreement, NOW))));
        var before = notes(NOW).pending(Frequency.DAILY).toList().getFirst();
        notes(NOW).note(DAILY, List.of(told(recordings.talks(agreement, NOW.plusSeconds(1)))));
        notes(NOW).settle(before);
        var now = notes(NOW).pending(Frequency.DAILY).toList();
        assertThat(now).extracting(Pending::audience).containsExactly(DAILY);
        notes(NOW).settle(now.getFirst());
        assertThat(notes(NOW).pending(Frequency.DAILY)).isEmpty();
    }

    @Test
    void pending_shouldReadNothingButWhatWaits() {
        var told = told(recordings.talks(recordings.opened("truce", NOW).id(), NOW));
        IntStream.range(0, 50).forEach(i -> {
            var audience = new Listed(new AudienceId("a" + i), "topic", Frequency.DAILY, Language.EN, Instant.EPOCH);
            notes(NOW).note(audience, List.of(told));
        });
        notes(NOW).pending(Frequency.DAILY).skip(1).forEach(notes(NOW)::settle);
        tables.calls();
        tables.itemsRead();
        assertThat(notes(NOW).pending(Frequency.DAILY)).hasSize(1);
        assertThat(tables.calls()).isEqualTo(Map.of("Query", 1L));
        assertThat(tables.itemsRead()).isEqualTo(1);
    }

    @Test
    void aDigestThatWasSentIsRemembered_howeverMuchWasInIt() {
        var changes = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> new ChangeRef(new AgreementId("a".repeat(80)), number))
                .toList();
        var sent = new DigestLog.Sent(changes, changes.subList(0, 3), Optional.of("message"));
        var log = new DynamoDbDigestLog(tables.client(), tables.subscribers(), Recordings.clock(NOW));
        log.record(DAILY.audience(), LocalDate.parse("2025-06-09"), sent);
        var remembered = new DigestLog.Last(LocalDate.parse("2025-06-09"), sent);
        assertThat(log.last(DAILY.audience(), LocalDate.parse("2025-06-09"))).contains(remembered);
        assertThat(log.last(DAILY.audience(), LocalDate.parse("2025-06-16"))).contains(remembered);
        assertThat(log.last(DAILY.audience(), LocalDate.parse("2025-06-08"))).isEmpty();
        assertThat(log.last(WEEKLY.audience(), LocalDate.parse("2025-06-09"))).isEmpty();
        var next = new DigestLog.Sent(changes.subList(3, 4), changes.subList(3, 4), Optional.empty());
        log.record(DAILY.audience(), LocalDate.parse("2025-06-10"), next);
        assertThat(log.last(DAILY.audience(), LocalDate.parse("2025-06-16")))
                .contains(new DigestLog.Last(LocalDate.parse("2025-06-10"), next));
    }

    @Test
    void theAlertLogTellsWhatAnAudienceHeardAndWhoHeard() {
        var agreement = new AgreementId("truce");
        var changes = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> new ChangeRef(agreement, number))
                .toList();
        var log = new DynamoDbAlertLog(tables.client(), tables.subscribers(), Recordings.clock(NOW));
        log.record(changes.subList(0, 55), DAILY.audience(), "message");
        log.record(changes.subList(0, 1), WEEKLY.audience(), "message");
        assertThat(log.heard(changes, DAILY.audience())).containsExactlyInAnyOrderElementsOf(changes.subList(0, 55));
        assertThat(log.heard(List.of(), DAILY.audience())).isEmpty();
        assertThat(log.alerted(changes.getFirst())).containsExactlyInAnyOrder(DAILY.audience(), WEEKLY.audience());
        assertThat(log.alerted(changes.getLast())).isEmpty();
    }

    @Test
    void theIndexTellsHowOftenAndInWhichLanguageAnAudienceHears() {
        var index = new DynamoDbAudiences(tables.client(), tables.subscribers(), Recordings.clock(NOW));
        var anything =
                new Interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var audience = new Audience(List.of(anything), Frequency.WEEKLY, Language.ZH);
        Newcomers.begin(tables.client(), tables, audience);
        var listed = new Listed(audience.id(), "topic-" + audience.id(), Frequency.WEEKLY, Language.ZH, Instant.EPOCH);
        assertThat(index.having(List.of(anything))).containsExactly(listed);
        assertThat(index.listed(Set.of(audience.id(), new AudienceId("gone")))).containsExactly(listed);
    }

    private DynamoDbDigestNotes notes(Instant now) {
        return new DynamoDbDigestNotes(tables.client(), tables.subscribers(), Recordings.clock(now));
    }

    private static Told told(Recorded recorded) {
        return new Told(recorded.change(), recorded.background());
    }
}
