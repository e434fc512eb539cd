package org.accordwatch.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Reports;
import org.accordwatch.agreement.Timeline;
import org.junit.jupiter.api.Test;

class RecordChangeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T00:00:00.123456Z"), ZoneOffset.UTC);

    private final OneAgreement store = new OneAgreement();
    private final List<Integer> pauses = new ArrayList<>();
    private final RecordChange recordChange = new RecordChange(store, CLOCK, pauses::add);

    @Test
    void call_shouldTryAgain_whenAnotherChangeWasFirst() {
        store.losses = 3;
        assertThat(recordChange.call(request("key", "one")).change().number()).isEqualTo(1);
        assertThat(pauses).containsExactly(1, 2, 3);
    }

    @Test
    void call_shouldGiveUp_whenOthersAreFirstEveryTime() {
        store.losses = Integer.MAX_VALUE;
        assertThatThrownBy(() -> recordChange.call(request("key", "one"))).isInstanceOf(StillBusy.class);
        assertThat(pauses).hasSize(RecordChange.ATTEMPTS);
        assertThat(store.changes).isEmpty();
    }

    @Test
    void call_shouldGiveTheFirstAnswer_whenTheRequestComesAgain() {
        var first = recordChange.call(request("key", "one"));
        recordChange.call(request("other", "two"));
        assertThat(recordChange.call(request("key", "one"))).isEqualTo(first);
        assertThat(store.changes).hasSize(2);
    }

    @Test
    void call_shouldRefuse_whenTheKeyWasUsedForAnotherRequest() {
        recordChange.call(request("key", "one"));
        assertThatThrownBy(() -> recordChange.call(request("key", "two"))).isInstanceOf(KeyReused.class);
        assertThat(store.changes).hasSize(1);
    }

    @Test
    void call_shouldRefuse_whenThereIsNoSuchAgreement() {
        var elsewhere = new RecordChange.Request(
                new AgreementId("elsewhere"),
                Reports.of(Facts.talksOpened("London")),
                new IdempotencyKey("key"),
                "one",
                "me");
        assertThatThrownBy(() -> recordChange.call(elsewhere)).isInstanceOf(UnknownAgreement.class);
    }

    @Test
    void call_shouldDateTheChangeToTheMillisecond_asStoresAndReadersKeepIt() {
        assertThat(recordChange.call(request("key", "one")).change().recordedAt())
                .isEqualTo(Instant.parse("2025-07-01T00:00:00.123Z"));
    }

    private static RecordChange.Request request(String key, String fingerprint) {
        return new RecordChange.Request(
                Agreements.geneva().id(),
                Reports.of(Facts.talksOpened("London")),
                new IdempotencyKey(key),
                fingerprint,
                "me");
    }

    /** A store of one agreement that loses as many races as it is told. */
    private static final class OneAgreement implements AgreementStore {
        private final Map<IdempotencyKey, Answered> answers = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private Agreement agreement = Agreement.opened(Agreements.geneva());
        private int losses;

        @Override
        public void open(Agreement opened) {
            throw new AgreementExists(opened.id());
        }

        @Override
        public Found find(AgreementId id, IdempotencyKey key) {
            return new Found(
                    Optional.of(agreement).filter(known -> known.id().equals(id)),
                    Optional.ofNullable(answers.get(key)));
        }

        @Override
        public Timeline timeline(Agreement known) {
            return new Timeline(known.opening(), changes);
        }

        @Override
        public Attempt save(Recorded recorded, Answered answered) {
            if (losses > 0) {
                losses--;
                return new Attempt.LostRace();
            }
            agreement = recorded.agreement();
            changes.add(recorded.change());
            answers.put(answered.key(), answered);
            return new Attempt.Saved();
        }
    }
}
