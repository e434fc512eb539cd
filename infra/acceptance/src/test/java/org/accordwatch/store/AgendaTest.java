package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.DatedDeadline;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Standing;
import org.accordwatch.dynamodb.DynamoDbAgenda;
import org.accordwatch.dynamodb.DynamoDbAgreementStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every change puts its agreement on the agenda as its deadlines then stand; what is far away costs nothing. */
class AgendaTest {
    private static final Instant NOW = Instant.parse("2025-06-09T10:00:00Z");
    private static final String PAUSE = "End of the pause";

    private final Tables tables = new Tables();
    private final Recordings recordings = new Recordings(tables);
    private final DynamoDbAgenda agenda = new DynamoDbAgenda(tables.client(), tables.agreements());

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void anAgreementIsDue30DaysAheadAndThenWhenItIsPostponedTo() {
        var agreement = recordings.opened("truce", NOW).id();
        assertThat(due("2099-01-01T00:00:00Z")).isEmpty();
        var recorded = recordings.record(agreement, deadline(Deadline.Action.SET, "2025-08-12"), NOW);
        assertThat(due("2025-07-12T23:59:59.999Z")).isEmpty();
        assertThat(due("2025-07-13T00:00:00Z")).containsExactly(agreement);
        agenda.postpone(recorded.agreement(), Optional.of(Instant.parse("2025-08-05T00:00:00Z")));
        assertThat(due("2025-08-04T23:59:59.999Z")).isEmpty();
        assertThat(due("2025-08-05T00:00:00Z")).containsExactly(agreement);
        agenda.postpone(recorded.agreement(), Optional.empty());
        assertThat(due("2099-01-01T00:00:00Z")).isEmpty();
        assertThat(agenda.agreement(agreement)).contains(recorded.agreement());
    }

    @Test
    void whatHappensToTheDeadlineChangesTheAgenda() {
        var agreement = recordings.opened("truce", NOW).id();
        recordings.record(agreement, deadline(Deadline.Action.SET, "2025-08-12"), NOW);
        recordings.record(agreement, deadline(Deadline.Action.EXTENDED, "2025-11-10"), NOW.plusSeconds(1));
        assertThat(due("2025-10-10T23:59:59Z")).isEmpty();
        recordings.record(agreement, new Correction(2, Correction.Effect.RETRACTED), NOW.plusSeconds(2));
        assertThat(due("2025-07-13T00:00:00Z")).containsExactly(agreement);
        recordings.record(agreement, new Deadline(PAUSE, Deadline.Action.MET, Optional.empty()), NOW.plusSeconds(3));
        assertThat(due("2099-01-01T00:00:00Z")).isEmpty();
    }

    /** A change that came in between has put the agreement on the agenda anew. */
    @Test
    void postponingDoesNotUndoWhatAChangePutOnTheAgenda() {
        var agreement = recordings.opened("truce", NOW).id();
        var before = recordings.record(agreement, deadline(Deadline.Action.SET, "2025-08-12"), NOW);
        recordings.talks(agreement, NOW.plusSeconds(1));
        agenda.postpone(before.agreement(), Optional.empty());
        assertThat(due("2025-07-13T00:00:00Z")).containsExactly(agreement);
    }

    @Test
    void of10000AgreementsWithDeadlinesFarAwayAnd3DueTheItemsOfThe3AreRead() {
        IntStream.range(0, 3).forEach(i -> {
            var agreement = recordings.opened("due-" + i, NOW).id();
            recordings.record(agreement, deadline(Deadline.Action.SET, "2025-07-01"), NOW.plusSeconds(i));
        });
        farAway(10_000);
        tables.calls();
        tables.itemsRead();
        assertThat(due("2025-07-01T00:00:00Z"))
                .containsExactly(new AgreementId("due-0"), new AgreementId("due-1"), new AgreementId("due-2"));
        assertThat(tables.calls()).isEqualTo(Map.of("Query", 1L));
        assertThat(tables.itemsRead()).isEqualTo(3);
    }

    private void farAway(int count) {
        try (var bulk = new BulkWrites(tables.client())) {
            var store = new DynamoDbAgreementStore(bulk, tables.agreements(), Recordings.clock(NOW));
            IntStream.range(0, count).forEach(i -> store.open(farAway("far-away-" + i)));
            bulk.flush();
        }
    }

    private static Agreement farAway(String id) {
        var due = new DatedDeadline(PAUSE, LocalDate.parse("2027-08-12"), Optional.empty(), Deadline.Action.SET, 1);
        var standing = new Standing(AgreementStatus.NEGOTIATION, List.of(), List.of(), List.of(due));
        return new Agreement(Recordings.opening(id, NOW), standing, 1, NOW);
    }

    private List<AgreementId> due(String time) {
        return agenda.due(Instant.parse(time)).toList();
    }

    private static Deadline deadline(Deadline.Action action, String due) {
        return new Deadline(PAUSE, action, Optional.of(LocalDate.parse(due)));
    }
}
