package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accordwatch.alerting.ChangeRef;
import org.accordwatch.alerting.Outbox;
import org.accordwatch.alerting.Told;
import org.accordwatch.dynamodb.DynamoDbOutbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A change is born unalerted, in the transaction that stores it; one at a time works on an agreement's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {
    private static final Instant NOW = Instant.parse("2025-06-09T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Tables tables = new Tables();
    private final Recordings recordings = new Recordings(tables);

    @AfterAll
    void close() {
        tables.close();
    }

    @AfterEach
    void leaveNothingWaiting() {
        waiting(NOW.plusSeconds(3600))
                .forEach(change -> outbox(NOW).complete(change.agreement(), change.number(), change.number()));
    }

    @Test
    void waiting_shouldGiveWhatWasRecordedBeforeAndIsNotComplete_oldestFirst() {
        var one = recordings.opened("waiting-one", NOW).id();
        var other = recordings.opened("waiting-other", NOW).id();
        recordings.talks(one, NOW);
        recordings.talks(other, NOW.plusSeconds(1));
        recordings.talks(one, NOW.plusSeconds(2));
        recordings.talks(one, NOW.plusSeconds(3));
        assertThat(waiting(NOW.plusSeconds(3)))
                .containsExactly(new ChangeRef(one, 1), new ChangeRef(other, 1), new ChangeRef(one, 2));
        outbox(NOW).complete(one, 1, 2);
        outbox(NOW).complete(other, 1, 1);
        assertThat(waiting(NOW.plusSeconds(4))).containsExactly(new ChangeRef(one, 3));
        outbox(NOW).complete(one, 3, 3);
        assertThat(waiting(NOW.plusSeconds(4))).isEmpty();
    }

    @Test
    void waiting_shouldReadNothingButWhatWaits() {
        var agreement = recordings.opened("busy", NOW).id();
        for (int number = 1; number <= 30; number++) {
            recordings.talks(agreement, NOW.plusSeconds(number));
        }
        outbox(NOW).complete(agreement, 1, 29);
        tables.calls();
        tables.itemsRead();
        assertThat(waiting(NOW.plusSeconds(60))).containsExactly(new ChangeRef(agreement, 30));
        assertThat(tables.calls()).isEqualTo(Map.of("Query", 1L));
        assertThat(tables.itemsRead()).isEqualTo(1);
        outbox(NOW).complete(agreement, 30, 30);
    }

    @Test
    void claim_shouldBeRefused_whileAnotherHasIt() {
        var agreement = recordings.opened("claimed", NOW).id();
        assertThat(outbox(NOW).claim(agreement, "one", MINUTE)).contains(0);
        assertThat(outbox(NOW).claim(agreement, "other", MINUTE)).isEmpty();
        assertThat(outbox(NOW).claim(agreement, "one", MINUTE)).contains(0);
        outbox(NOW).release(agreement, "other");
        assertThat(outbox(NOW).claim(agreement, "other", MINUTE)).isEmpty();
        outbox(NOW).release(agreement, "one");
        assertThat(outbox(NOW).claim(agreement, "other", MINUTE)).contains(0);
    }

    @Test
    void claim_shouldEndByItself_whenItsHolderDied() {
        var agreement = recordings.opened("abandoned", NOW).id();
        outbox(NOW).claim(agreement, "one", MINUTE);
        assertThat(outbox(NOW.plusSeconds(59)).claim(agreement, "other", MINUTE))
                .isEmpty();
        assertThat(outbox(NOW.plusSeconds(60)).claim(agreement, "other", MINUTE))
                .isPresent();
    }

    @Test
    void claim_shouldTellHowFarAlertingHasCome() {
        var agreement = recordings.opened("on-its-way", NOW).id();
        recordings.talks(agreement, NOW);
        recordings.talks(agreement, NOW.plusSeconds(1));
        outbox(NOW).complete(agreement, 1, 2);
        assertThat(outbox(NOW).claim(agreement, "one", MINUTE)).contains(2);
    }

    @Test
    void changes_shouldGiveWhatWasRecorded_withItsBackground() {
        var agreement = recordings.opened("read-back", NOW).id();
        var first = recordings.talks(agreement, NOW);
        var second = recordings.talks(agreement, NOW.plusSeconds(1));
        assertThat(outbox(NOW).changes(agreement, 1, 10))
                .containsExactly(
                        new Told(first.change(), first.background()), new Told(second.change(), second.background()));
        assertThat(outbox(NOW).changes(agreement, 2, 2))
                .extracting(Told::ref)
                .containsExactly(new ChangeRef(agreement, 2));
        assertThat(outbox(NOW).changes(agreement, 3, 10)).isEmpty();
    }

    private List<ChangeRef> waiting(Instant before) {
        return outbox(NOW).waiting(before).map(Outbox.Waiting::change).toList();
    }

    private DynamoDbOutbox outbox(Instant now) {
        return new DynamoDbOutbox(tables.client(), tables.agreements(), Recordings.clock(now));
    }
}
