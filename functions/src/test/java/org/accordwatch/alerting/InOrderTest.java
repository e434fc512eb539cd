package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Facts;
import org.accordwatch.alerting.wording.AlertWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No change of an agreement overtakes an earlier one, and what an earlier failure left behind goes first. */
class InOrderTest {
    private static final Interest ANYTHING =
            new Interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Ports ports = new Ports();
    private final Notify notifier = new Notify(
            ports.audiences,
            ports.log,
            ports.notes,
            ports.roll,
            ports.topics,
            new AlertWriter(URI.create("https://example.org")),
            1);
    private final InOrder inOrder = new InOrder(ports.book, notifier);
    private final Recover recover = new Recover(ports.book, notifier, ports.clock);

    @BeforeEach
    void somebodyListens() {
        ports.audiences.add("all", new Audience(List.of(ANYTHING), Frequency.IMMEDIATE));
    }

    @Test
    void aChangeAloneGoesOutAtOnce() {
        record(2);
        assertThat(arrive(1)).isEqualTo(new InOrder.Outcome.Done());
        assertThat(told()).containsExactly(1);
    }

    @Test
    void changesThatArriveTogetherGoOutTogether() {
        record(3);
        arrive(1, 2, 3);
        assertThat(told()).containsExactly(1, 2, 3);
        assertThat(ports.topics.published).hasSize(1);
    }

    @Test
    void aRepetitionTellsNobodyAgain() {
        record(3);
        arrive(1, 2);
        assertThat(arrive(1, 2, 3)).isEqualTo(new InOrder.Outcome.Done());
        assertThat(told()).containsExactly(1, 2, 3);
        assertThat(ports.topics.published).hasSize(2);
    }

    @Test
    void whatTheStreamGaveUpGoesFirst() {
        record(5);
        arrive(1);
        arrive(4, 5);
        assertThat(told()).containsExactly(1, 2, 3, 4, 5);
        assertThat(ports.topics.published).as("1, 2, 3, and 4 with 5").hasSize(4);
    }

    @Test
    void whileWhatIsBehindFailsNothingOvertakesItAndTheStreamGoesOn() {
        record(3);
        ports.topics.failing.add("all");
        assertThatThrownBy(() -> arrive(1)).isInstanceOf(IllegalStateException.class);
        assertThat(arrive(2))
                .isInstanceOfSatisfying(
                        InOrder.Outcome.Behind.class,
                        behind -> assertThat(behind.earlier().number()).isEqualTo(1));
        ports.topics.failing.clear();
        arrive(3);
        assertThat(told()).containsExactly(1, 2, 3);
    }

    @Test
    void moreThanTheStreamHasTimeForIsLeftToRecovery() {
        record(InOrder.MOST_BEHIND + 2);
        assertThat(arrive(InOrder.MOST_BEHIND + 2)).isEqualTo(new InOrder.Outcome.FarBehind(0));
        assertThat(told()).isEmpty();
    }

    @Test
    void anAgreementThatAnotherWorksOnIsLeftToIt() {
        record(1);
        ports.book.claim(Agreements.geneva().id(), "another", Duration.ofMinutes(1));
        assertThat(arrive(1)).isEqualTo(new InOrder.Outcome.Claimed());
        ports.clock.advance(Duration.ofMinutes(1));
        arrive(1);
        assertThat(told()).containsExactly(1);
    }

    @Test
    void whereverTheFunctionDiesARepetitionTellsTheRestAndAtMostOneMessageTwice() {
        int place = 0;
        while (fresh().diesAt(place)) {
            place++;
        }
        assertThat(place).isGreaterThan(20);
    }

    private boolean diesAt(int place) {
        record(4);
        var died = ports.crash.kills(place, () -> arrive(3, 4));
        arrive(3, 4);
        assertThat(told()).containsExactly(1, 2, 3, 4);
        assertThat(ports.topics.published).hasSizeBetween(3, 4);
        return died;
    }

    @Test
    void recoveryTellsOfWhatTheStreamLostInOrder() {
        record(4);
        assertThat(recover(Recover.GRACE.minusMinutes(1))).isEqualTo(new Recover.Outcome(0, List.of()));
        assertThat(recover(Duration.ofMinutes(2))).isEqualTo(new Recover.Outcome(4, List.of()));
        assertThat(told()).containsExactly(1, 2, 3, 4);
        assertThat(recover(Duration.ofHours(1))).isEqualTo(new Recover.Outcome(0, List.of()));
    }

    @Test
    void recoveryStopsAtWhatFailsAndComesToItAgain() {
        record(3);
        arrive(1);
        ports.topics.failing.add("all");
        var outcome = recover(Recover.GRACE.plusMinutes(1));
        assertThat(outcome.stuck()).extracting(stuck -> stuck.change().number()).containsExactly(2);
        ports.topics.failing.clear();
        assertThat(recover(Duration.ofMinutes(15)).told()).isEqualTo(2);
        assertThat(told()).containsExactly(1, 2, 3);
    }

    @Test
    void recoveryBeginsNothingNewWhenItsTimeIsOver() {
        record(3);
        ports.clock.advance(Recover.GRACE.plusMinutes(1));
        assertThat(recover.call("run", ports.clock.instant()).told()).isZero();
    }

    @Test
    void whereverRecoveryDiesTheNextRunTellsTheRestAndAtMostOneMessageTwice() {
        int place = 0;
        while (fresh().recoveryDiesAt(place)) {
            place++;
        }
        assertThat(place).isGreaterThan(20);
    }

    private boolean recoveryDiesAt(int place) {
        record(3);
        ports.clock.advance(Recover.GRACE.plusMinutes(1));
        var died = ports.crash.kills(
                place, () -> recover.call("first run", ports.clock.instant().plusSeconds(60)));
        recover(Recover.CLAIM);
        assertThat(told()).containsExactly(1, 2, 3);
        assertThat(ports.topics.published).hasSizeBetween(3, 4);
        return died;
    }

    private static InOrderTest fresh() {
        var test = new InOrderTest();
        test.somebodyListens();
        return test;
    }

    private Recover.Outcome recover(Duration after) {
        ports.clock.advance(after);
        return recover.call("run", ports.clock.instant().plusSeconds(60));
    }

    private InOrder.Outcome arrive(int... numbers) {
        var agreement = Agreements.geneva().id();
        return inOrder.call(IntStream.of(numbers)
                .mapToObj(number -> ports.book.changes(agreement, number, number))
                .flatMap(List::stream)
                .toList());
    }

    private void record(int changes) {
        var geneva = ports.book.opened(Agreements.geneva()).id();
        for (int i = 0; i < changes; i++) {
            ports.book.record(geneva, Facts.talksOpened("London"));
        }
    }

    /** The numbers of the changes that were told of. */
    private List<Integer> told() {
        assertThat(ports.topics.published)
                .extracting(published -> published.alert().labels().numbers().get("change"))
                .isSorted();
        return ports.log.alerted.keySet().stream().map(ChangeRef::number).toList();
    }
}
