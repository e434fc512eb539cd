package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.alerting.wording.AlertWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reminder goes out once, whatever the schedule does; what happens to the deadline cancels what is still to come. */
class RemindDeadlinesTest {
    private static final String PAUSE = "End of the pause";
    private static final AgreementId GENEVA = Agreements.geneva().id();

    private final Ports ports = new Ports();
    private final RemindDeadlines remindDeadlines = new RemindDeadlines(
            ports.book,
            ports.book,
            ports.audiences,
            ports.reminders,
            ports.claims,
            ports.roll,
            ports.topics,
            new AlertWriter(URI.create("https://example.org")),
            ports.book.recordChange(),
            ports.clock);
    private int runs;

    @BeforeEach
    void openedWithListeners() {
        ports.book.opened(Agreements.geneva());
        add("deadlines", Frequency.IMMEDIATE, Optional.empty(), Optional.of(Kind.DEADLINE));
        add("geneva", Frequency.WEEKLY, Optional.of(GENEVA), Optional.empty());
        add("approvals", Frequency.IMMEDIATE, Optional.empty(), Optional.of(Kind.APPROVAL));
        at("2025-07-01T10:00:00Z");
    }

    @Test
    void remindersGoOut30And7And1DaysAheadToThoseWhoWantDeadlinesOfTheAgreement() {
        record(Facts.set(PAUSE, "2025-09-30"));
        assertThat(remindedFrom("2025-07-02", "2025-09-30"))
                .containsExactly(
                        "2025-08-31 deadlines",
                        "2025-08-31 geneva",
                        "2025-09-23 deadlines",
                        "2025-09-23 geneva",
                        "2025-09-29 deadlines",
                        "2025-09-29 geneva");
    }

    @Test
    void aDayThatPassesUnmetIsRecordedAsMissedTheSameWayAsByAnEditor() {
        record(Facts.set(PAUSE, "2025-07-20"));
        at("2025-07-20T23:59:59Z");
        assertThat(run().missed()).isZero();
        at("2025-07-21T00:00:00Z");
        assertThat(run().missed()).isEqualTo(1);
        var missed = changes().getLast();
        assertThat(missed.fact())
                .isEqualTo(new Deadline(PAUSE, Deadline.Action.MISSED, Optional.of(LocalDate.of(2025, 7, 20))));
        assertThat(missed.recordedBy()).isEqualTo("system");
        assertThat(missed.report().occurredAt()).isEqualTo("2025-07-21T00:00:00Z");
        assertThat(missed.report().certainty().term()).isEqualTo("reported");
        at("2025-08-21T00:00:00Z");
        assertThat(run()).isEqualTo(new RemindDeadlines.Outcome(0, 0, List.of()));
    }

    @Test
    void aDayIsThatOfTheZoneThatTheDeadlineNames() {
        record(new Deadline(
                PAUSE,
                Deadline.Action.SET,
                Optional.of(LocalDate.of(2025, 7, 20)),
                Optional.of(ZoneId.of("America/New_York"))));
        at("2025-07-19T03:59:59Z");
        run();
        ports.topics.published.clear();
        at("2025-07-19T04:00:00Z");
        assertThat(run().reminders()).isEqualTo(2);
        at("2025-07-21T03:59:59Z");
        assertThat(run().missed()).isZero();
        at("2025-07-21T04:00:00Z");
        assertThat(run().missed()).isEqualTo(1);
    }

    /** The deadline is on 30 September; a run at each of these times, and how many days ahead it reminds, if it does. */
    @ParameterizedTest
    @CsvSource({
        "2025-08-30T23:00:00Z, -1, on time is 31 August",
        "2025-08-31T00:00:00Z, 30, on time",
        "2025-09-02T00:00:00Z, 28, two days late",
        "2025-09-22T00:00:00Z, 8, just before the next",
        "2025-09-25T00:00:00Z, 5, the one of 7 days alone: that of 30 makes no sense any more",
        "2025-09-29T12:00:00Z, 1, the one of 1 day alone",
        "2025-09-30T12:00:00Z, 0, on the day itself",
    })
    void whoeverIsLateRemindsOnceOfWhatIsNearest(Instant run, int daysLeft, String why) {
        record(Facts.set(PAUSE, "2025-09-30"));
        ports.clock.moveTo(run);
        run();
        run();
        assertThat(ports.topics.published)
                .as(why)
                .hasSize(daysLeft < 0 ? 0 : 2)
                .allSatisfy(published ->
                        assertThat(published.alert().labels().numbers()).containsEntry("daysLeft", daysLeft));
    }

    @Test
    void runningAgainAndAgainRemindsNobodyAgain() {
        record(Facts.set(PAUSE, "2025-09-30"));
        at("2025-08-31T00:10:00Z");
        assertThat(run().reminders()).isEqualTo(2);
        assertThat(run().reminders()).isZero();
        record(Facts.talksOpened("London"));
        assertThat(run().reminders()).as("after another change").isZero();
    }

    @Test
    void twoRunsAtTheSameTimeRemindOnce() {
        record(Facts.set(PAUSE, "2025-09-30"));
        at("2025-08-31T00:10:00Z");
        ports.claims.take("deadlines of " + GENEVA, "another run", Duration.ofMinutes(5));
        assertThat(run().reminders()).isZero();
    }

    @Test
    void anExtensionCancelsWhatWasToComeAndBeginsAnew() {
        record(Facts.set(PAUSE, "2025-08-12"));
        at("2025-07-13T01:00:00Z");
        run();
        record(Facts.extended(PAUSE, "2025-09-30"));
        ports.topics.published.clear();
        assertThat(remindedFrom("2025-07-14", "2025-09-30"))
                .containsExactly(
                        "2025-08-31 deadlines",
                        "2025-08-31 geneva",
                        "2025-09-23 deadlines",
                        "2025-09-23 geneva",
                        "2025-09-29 deadlines",
                        "2025-09-29 geneva");
        assertThat(changes()).hasSize(2);
    }

    @Test
    void aRetractedExtensionBringsTheFormerDateBackAndRepeatsNothing() {
        record(Facts.set(PAUSE, "2025-08-12"));
        at("2025-07-13T01:00:00Z");
        assertThat(run().reminders()).isEqualTo(2);
        record(Facts.extended(PAUSE, "2025-09-30"));
        record(new Correction(2, Correction.Effect.RETRACTED));
        ports.topics.published.clear();
        assertThat(remindedFrom("2025-07-13", "2025-08-12"))
                .containsExactly(
                        "2025-08-05 deadlines", "2025-08-05 geneva", "2025-08-11 deadlines", "2025-08-11 geneva");
    }

    @Test
    void whatIsMetOrRetractedIsNotRemindedOfNorMissed() {
        record(Facts.set(PAUSE, "2025-09-30"));
        record(Facts.set("Review", "2025-10-01"));
        record(Facts.met(PAUSE));
        record(new Correction(2, Correction.Effect.RETRACTED));
        assertThat(remindedFrom("2025-07-02", "2025-10-05")).isEmpty();
        assertThat(changes()).hasSize(4);
    }

    @Test
    void whatAnEditorTookBackIsNotCalledMissedAgain() {
        record(Facts.set(PAUSE, "2025-07-20"));
        at("2025-07-21T01:00:00Z");
        run();
        at("2025-07-25T01:00:00Z");
        record(new Correction(2, Correction.Effect.RETRACTED));
        assertThat(run().missed()).isZero();
        record(Facts.extended(PAUSE, "2025-08-20"));
        at("2025-08-21T01:00:00Z");
        assertThat(run().missed()).isEqualTo(1);
    }

    /** Whoever records history is not told what would have happened then. */
    @Test
    void whatWouldHaveComeBeforeTheDeadlineWasRecordedIsLeftOut() {
        record(Facts.set(PAUSE, "2025-05-12"));
        record(Facts.set("Review", "2025-07-05"));
        assertThat(run()).isEqualTo(new RemindDeadlines.Outcome(0, 0, List.of()));
        at("2025-07-04T01:00:00Z");
        assertThat(run().reminders()).isEqualTo(2);
    }

    @Test
    void anAgreementThatFailsHoldsUpNoOther() {
        record(Facts.set(PAUSE, "2025-07-20"));
        var other = ports.book.opened(Agreements.london()).id();
        ports.book.record(other, Facts.set(PAUSE, "2025-07-20"));
        at("2025-07-19T01:00:00Z");
        ports.topics.failing.add("geneva");
        var outcome = run();
        assertThat(outcome.failed())
                .extracting(RemindDeadlines.Failed::agreement)
                .containsExactly(GENEVA);
        assertThat(ports.topics.topics()).contains("deadlines");
        ports.topics.failing.clear();
        ports.clock.advance(Duration.ofMinutes(15));
        assertThat(run().failed()).isEmpty();
        assertThat(ports.topics.topics()).contains("geneva");
    }

    @Test
    void whereverARunDiesTheNextDoesTheRestAndAtMostOneMessageGoesOutTwice() {
        int place = 0;
        for (boolean died = true; died; place++) {
            var test = new RemindDeadlinesTest();
            test.openedWithListeners();
            died = test.diesAt(place);
        }
        assertThat(place).isGreaterThan(30);
    }

    private boolean diesAt(int place) {
        record(Facts.set(PAUSE, "2025-07-20"));
        record(Facts.set("Review", "2025-07-13"));
        at("2025-07-14T00:10:00Z");
        var died = ports.crash.kills(place, this::run);
        ports.clock.advance(Duration.ofMinutes(15));
        run();
        ports.clock.advance(Duration.ofMinutes(15));
        assertThat(run()).isEqualTo(new RemindDeadlines.Outcome(0, 0, List.of()));
        assertThat(ports.topics.topics()).contains("deadlines", "geneva").hasSizeBetween(2, 3);
        assertThat(changes())
                .filteredOn(change -> change.recordedBy().equals("system"))
                .as("dying at place %d", place)
                .hasSize(1);
        return died;
    }

    /** Runs four times a day and tells on which day whose topic got a reminder. */
    private List<String> remindedFrom(String first, String last) {
        int before = ports.topics.published.size();
        for (var day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            for (int hour = 0; hour < 24; hour += 6) {
                at(day + "T%02d:10:00Z".formatted(hour));
                assertThat(run().failed()).isEmpty();
            }
        }
        return ports.topics.published.subList(before, ports.topics.published.size()).stream()
                .map(published -> published.at().toString().substring(0, 10) + " " + published.topic())
                .sorted()
                .toList();
    }

    private RemindDeadlines.Outcome run() {
        runs++;
        return remindDeadlines.call("run " + runs, ports.clock.instant().plusSeconds(60));
    }

    private void at(String time) {
        ports.clock.moveTo(Instant.parse(time));
    }

    private void record(Fact fact) {
        ports.book.record(GENEVA, fact);
    }

    private List<Change> changes() {
        return ports.book.of(GENEVA).stream().map(Told::change).toList();
    }

    private void add(String topic, Frequency frequency, Optional<AgreementId> agreement, Optional<Kind> kind) {
        var interest = new Interest(agreement, Optional.<Party>empty(), kind, Optional.empty(), Optional.empty());
        ports.audiences.add(topic, new Audience(List.of(interest), frequency));
    }
}
