package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.BindingNature;
import org.accordwatch.agreement.Opening;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Source;
import org.accordwatch.agreement.Talks;
import org.accordwatch.agreement.Timeline;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.accordwatch.recording.AgreementExists;
import org.accordwatch.recording.AgreementStore.Answered;
import org.accordwatch.recording.AgreementStore.Attempt;
import org.accordwatch.recording.IdempotencyKey;
import org.accordwatch.recording.RecordChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A change is stored whole or not at all, and whoever loses a race is told who won. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementStoreTest {
    private static final Instant NOW = Instant.parse("2025-06-09T10:00:00Z");
    private static final List<Source> SOURCES =
            List.of(new Source("Press", "Talks", Optional.empty(), false, Optional.empty()));

    private final Tables tables = new Tables();
    private int opened;

    @BeforeAll
    void start() {
        tables.calls();
    }

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void open_shouldRefuse_whenTheIdIsTaken() {
        var agreement = opened();
        var another = opening(agreement.id().value(), "Another truce");
        assertThatThrownBy(() -> store(NOW).open(another)).isInstanceOf(AgreementExists.class);
        assertThat(store(NOW).find(agreement.id(), new IdempotencyKey("none")).agreement())
                .contains(agreement);
    }

    /** As the SDK does by itself when DynamoDB's answer to the first call was lost. */
    @Test
    void open_shouldSucceed_whenTheSameCallComesAgain() {
        var agreement = opened();
        assertThatCode(() -> store(NOW).open(agreement)).doesNotThrowAnyException();
    }

    @Test
    void find_shouldGiveTheAgreementAndTheAnswer_inOneCall() {
        var agreement = opened();
        var recorded = talks(agreement, "Talks begin.");
        var answered = answered("key", recorded);
        store(NOW).save(recorded, answered);
        tables.calls();
        var found = store(NOW).find(agreement.id(), answered.key());
        assertThat(found.agreement()).contains(recorded.agreement());
        assertThat(found.answered()).contains(answered);
        assertThat(tables.calls()).containsOnlyKeys("BatchGetItem").containsEntry("BatchGetItem", 1L);
    }

    @Test
    void find_shouldForgetTheAnswer_whenItsTimeIsOver() {
        var agreement = opened();
        var recorded = talks(agreement, "Talks begin.");
        var answered = answered("key", recorded);
        store(NOW).save(recorded, answered);
        var later = store(NOW.plus(RecordChange.KEPT));
        assertThat(later.find(agreement.id(), answered.key()).answered()).isEmpty();
        var next = talks(recorded.agreement(), "Talks go on.");
        assertThat(later.save(next, answered("key", next))).isEqualTo(new Attempt.Saved());
    }

    @Test
    void save_shouldStoreNothing_whenAnotherChangeWasFirst() {
        var agreement = opened();
        var first = talks(agreement, "First.");
        var second = talks(agreement, "Second.");
        assertThat(store(NOW).save(first, answered("one", first))).isEqualTo(new Attempt.Saved());
        assertThat(store(NOW).save(second, answered("two", second))).isEqualTo(new Attempt.LostRace());
        assertThat(store(NOW).find(agreement.id(), new IdempotencyKey("two")).answered())
                .isEmpty();
        assertThat(store(NOW).timeline(first.agreement()).changes()).containsExactly(first.change());
    }

    @Test
    void save_shouldGiveTheAnswer_whenAnotherRequestWithTheKeyWasFirst() {
        var agreement = opened();
        var first = talks(agreement, "First.");
        var answered = answered("key", first);
        store(NOW).save(first, answered);
        tables.calls();
        var again = talks(agreement, "First.");
        assertThat(store(NOW).save(again, answered("key", again))).isEqualTo(new Attempt.AnsweredBefore(answered));
        assertThat(tables.calls()).containsOnlyKeys("TransactWriteItems");
    }

    @Test
    void timeline_shouldEndAtTheVersionOfTheAgreement() {
        var agreement = opened();
        var first = talks(agreement, "First.");
        store(NOW).save(first, answered("one", first));
        var second = talks(first.agreement(), "Second.");
        store(NOW).save(second, answered("two", second));
        assertThat(store(NOW).timeline(first.agreement()).changes()).containsExactly(first.change());
    }

    @Test
    void timeline_shouldBeEmpty_whenNothingHasHappenedYet() {
        assertThat(store(NOW).timeline(opened()).changes()).isEmpty();
    }

    private DynamoDbAgreementStore store(Instant now) {
        return new DynamoDbAgreementStore(tables.client(), tables.agreements(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Agreement opened() {
        opened++;
        var agreement = opening("agreement-" + opened, "A truce");
        store(NOW).open(agreement);
        return agreement;
    }

    private static Agreement opening(String id, String title) {
        return Agreement.opened(new Opening(
                new AgreementId(id),
                title,
                BindingNature.POLITICAL,
                List.of(new Party("US"), new Party("CN")),
                AgreementStatus.NEGOTIATION,
                List.of(),
                SOURCES,
                Optional.empty(),
                NOW,
                "editor"));
    }

    private static Recorded talks(Agreement agreement, String summary) {
        var report = new Report(
                new Talks(Talks.Phase.OPENED, "London"), NOW.minus(Duration.ofHours(1)), summary, SOURCES, List.of());
        return Recorded.of(agreement, report, NOW, "editor", () -> new Timeline(agreement.opening(), List.of()));
    }

    private static Answered answered(String key, Recorded recorded) {
        return new Answered(new IdempotencyKey(key), "fingerprint", recorded, NOW.plus(RecordChange.KEPT));
    }
}
