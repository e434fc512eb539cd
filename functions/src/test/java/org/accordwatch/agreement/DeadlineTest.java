package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
    private static final String PAUSE = "End of the 90-day tariff pause";

    private final History paused = History.of(Agreements.geneva()).then(Facts.set(PAUSE, "2025-08-12"));

    @Test
    void aDeadlineIsSetExtendedAndMet() {
        var extended = paused.then(Facts.extended(PAUSE, "2025-11-10"));
        var met = extended.then(Facts.met(PAUSE));

        assertThat(paused.standing().deadlines())
                .containsExactly(
                        new DatedDeadline(PAUSE, LocalDate.of(2025, 8, 12), Optional.empty(), Deadline.Action.SET, 1));
        assertThat(extended.standing().deadlines())
                .containsExactly(new DatedDeadline(
                        PAUSE, LocalDate.of(2025, 11, 10), Optional.empty(), Deadline.Action.EXTENDED, 2));
        assertThat(met.standing().deadlines())
                .containsExactly(
                        new DatedDeadline(PAUSE, LocalDate.of(2025, 11, 10), Optional.empty(), Deadline.Action.MET, 3));
    }

    @Test
    void aMissedDeadlineKeepsItsDate() {
        assertThat(paused.then(Facts.missed(PAUSE)).standing().deadlines())
                .containsExactly(new DatedDeadline(
                        PAUSE, LocalDate.of(2025, 8, 12), Optional.empty(), Deadline.Action.MISSED, 2));
    }

    @Test
    void aDayIsCountedInTheZoneThatTheDeadlineNames() {
        var inUtc = paused.standing().deadlines().getFirst();
        assertThat(inUtc.daysBefore(0)).isEqualTo("2025-08-12T00:00:00Z");
        var inNewYork = paused.then(extended("2025-11-10", "America/New_York"))
                .standing()
                .deadlines()
                .getFirst();
        assertThat(inNewYork.daysBefore(0)).isEqualTo("2025-11-10T05:00:00Z");
        assertThat(inNewYork.daysBefore(30)).as("in summer time").isEqualTo("2025-10-11T04:00:00Z");
    }

    @Test
    void anExtensionKeepsTheZoneUnlessItNamesAnother() {
        var history = paused.then(extended("2025-11-10", "America/New_York"));
        assertThat(zoneAfter(history.then(Facts.extended(PAUSE, "2025-12-10"))))
                .contains(ZoneId.of("America/New_York"));
        assertThat(zoneAfter(history.then(extended("2025-12-10", "Asia/Shanghai"))))
                .contains(ZoneId.of("Asia/Shanghai"));
        assertThat(zoneAfter(history.then(Facts.met(PAUSE)))).contains(ZoneId.of("America/New_York"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Mars/Olympus", "america/new_york", "Z", ""})
    void zone_shouldBeRefused_whenTheDatabaseDoesNotHaveIt(String name) {
        assertThatThrownBy(() -> Deadline.zone(name))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("IANA");
    }

    @Test
    void zone_shouldBeRefused_whenTheDateIsNotMoved() {
        var utc = Optional.of(ZoneId.of("UTC"));
        assertThatThrownBy(() -> new Deadline(PAUSE, Deadline.Action.MET, Optional.empty(), utc))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("zone"));
    }

    private static Deadline extended(String due, String zone) {
        return new Deadline(
                PAUSE, Deadline.Action.EXTENDED, Optional.of(LocalDate.parse(due)), Optional.of(ZoneId.of(zone)));
    }

    private static Optional<ZoneId> zoneAfter(History history) {
        return history.standing().deadlines().getFirst().zone();
    }

    @Test
    void deadlinesStandInTheOrderOfTheirDates() {
        var history = paused.then(Facts.set("Review", "2025-07-01")).then(Facts.set("Next round", "2025-09-01"));

        assertThat(history.standing().deadlines())
                .extracting(DatedDeadline::name)
                .containsExactly("Review", PAUSE, "Next round");
    }

    @Test
    void theBackgroundOfAnExtensionKnowsTheDateBefore() {
        var extended = paused.then(Facts.extended(PAUSE, "2025-11-10"));

        assertThat(extended.last().background().dueBefore()).contains(LocalDate.of(2025, 8, 12));
        assertThat(paused.last().background().dueBefore()).isEmpty();
        assertThat(extended.then(Facts.met(PAUSE)).last().background().dueBefore())
                .isEmpty();
    }

    @Test
    void set_shouldBeRefused_whenTheNameIsTaken() {
        assertThatThrownBy(() -> paused.then(Facts.set(PAUSE, "2026-01-01")))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is a deadline \"" + PAUSE
                        + "\" already, due 2025-08-12; extend it, or choose another name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-08-12", "2025-08-11"})
    void extended_shouldBeInvalid_whenTheDateIsNotLater(String due) {
        assertInvalid("due", () -> paused.then(Facts.extended(PAUSE, due)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Deadline.Action.class,
            names = {"MET", "MISSED"})
    void metAndMissed_shouldBeInvalid_whenTheyNameAnotherDate(Deadline.Action action) {
        var other = new Deadline(PAUSE, action, Optional.of(LocalDate.of(2025, 8, 13)));
        var same = new Deadline(PAUSE, action, Optional.of(LocalDate.of(2025, 8, 12)));

        assertInvalid("due", () -> paused.then(other));
        assertThat(paused.then(same).standing().deadlines().getFirst().action()).isEqualTo(action);
    }

    @ParameterizedTest
    @EnumSource(
            value = Deadline.Action.class,
            names = {"EXTENDED", "MET", "MISSED"})
    void allButSet_shouldBeInvalid_whenTheNameIsUnknown(Deadline.Action action) {
        var unknown = new Deadline("Another", action, Optional.of(LocalDate.of(2030, 1, 1)));

        assertThatThrownBy(() -> paused.then(unknown))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("name"))
                .hasMessage("there is no deadline of that name; there are: " + PAUSE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Deadline.Action.class,
            names = {"SET", "EXTENDED"})
    void setAndExtended_shouldBeInvalid_withoutADate(Deadline.Action action) {
        assertInvalid("due", () -> new Deadline(PAUSE, action, Optional.empty()));
    }

    @Test
    void deadlinesAreBounded() {
        var history = History.of(Agreements.geneva());
        for (int i = 0; i < 100; i++) {
            history = history.then(Facts.set("Deadline " + i, "2025-08-12"));
        }
        var full = history;

        assertThatThrownBy(() -> full.then(Facts.set("One more", "2025-08-12")))
                .isInstanceOf(Refusal.class)
                .hasMessage("An agreement can have at most 100 deadlines.");
        assertThat(full.then(Facts.met("Deadline 7")).standing().deadlines()).hasSize(100);
    }

    private static void assertInvalid(String field, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    @Test
    void whatWasMetIsOver() {
        var met = paused.then(Facts.met(PAUSE));
        assertThatThrownBy(() -> met.then(Facts.met(PAUSE))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> met.then(Facts.missed(PAUSE))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> met.then(Facts.extended(PAUSE, "2025-11-10"))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasMissedCanStillBeExtended() {
        var missed = paused.then(Facts.missed(PAUSE));
        assertThatThrownBy(() -> missed.then(Facts.met(PAUSE))).isInstanceOf(Refusal.class);
        assertThat(missed.then(Facts.extended(PAUSE, "2025-11-10")).standing().deadlines())
                .extracting(DatedDeadline::due)
                .containsExactly(LocalDate.of(2025, 11, 10));
    }
}
