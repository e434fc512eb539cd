package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.agreement.Kind;
import org.accordwatch.alerting.AlertLog.Accepted;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.wording.AlertWriter;
import org.accordwatch.recording.UnknownAgreement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One change to one audience once more, and whom an operator finds to tell. */
class RealertTest {
    private static final Interest ANYTHING = kind(Optional.empty());
    private static final Interest APPROVALS = kind(Optional.of(Kind.APPROVAL));

    private final Ports ports = new Ports();
    private final AgreementId agreement = ports.book.opened(Agreements.geneva()).id();
    private final AlertWriter writer = new AlertWriter(URI.create("https://example.org"));
    private final Notify notifier =
            new Notify(ports.audiences, ports.log, ports.notes, ports.roll, ports.topics, writer, 1);
    private final Realert realert = new Realert(
            ports.book::agreement,
            ports.book,
            ports.audiences,
            ports.log,
            ports.book,
            ports.roll,
            ports.topics,
            writer);
    private final FindHearers find = new FindHearers(ports.book::agreement, ports.book, ports.audiences, ports.log);
    private final Listed all = add("all", Frequency.IMMEDIATE, ANYTHING);

    @BeforeEach
    void aChangeIsTold() {
        ports.book.record(agreement, Facts.talksOpened("London"));
        tell(1);
    }

    @Test
    void whoHasHeardHearsTheSameOnceMoreAndTheLogHasTheLaterMessage() {
        ports.clock.advance(Duration.ofHours(1));
        var before = new Accepted("message-1", ports.clock.instant().minus(Duration.ofHours(1)));
        assertThat(realert.call(ref(1), all.audience()))
                .isEqualTo(new Realert.Outcome("message-2", Optional.of(before)));
        assertThat(ports.topics.published)
                .extracting(Ports.Published::alert)
                .containsExactly(
                        ports.topics.published.getFirst().alert(),
                        ports.topics.published.getFirst().alert());
        assertThat(ports.log.sent(ref(1)))
                .containsOnlyKeys(all.audience())
                .containsValue(new Accepted("message-2", ports.clock.instant()));
        notifier.call(List.of(told(1)));
        assertThat(ports.topics.published).as("by Notify after that").hasSize(2);
    }

    @Test
    void whoIsInTheAudienceIsBroughtUpToDateFirst() {
        ports.roll.refreshed.clear();
        realert.call(ref(1), all.audience());
        assertThat(ports.roll.refreshed).containsExactly(all.audience());
        assertThat(ports.roll.publishedBefore).isEqualTo(1);
    }

    @Test
    void whoShouldHaveHeardAndIsNotInTheLogIsTold() {
        ports.topics.gone.add("late");
        var late = add("late", Frequency.IMMEDIATE, ANYTHING, kind(Optional.of(Kind.TALKS)));
        ports.book.record(agreement, Facts.talksOpened("Geneva"));
        tell(2);
        ports.topics.gone.clear();
        assertThat(realert.call(ref(2), late.audience()).before()).isEmpty();
        assertThat(ports.topics.topics()).containsExactly("all", "all", "late");
    }

    @Test
    void whoGathersNewsIsToldAtOnceOfWhatADigestHasToldAndNotOfWhatStillWaits() {
        var daily = add("daily", Frequency.DAILY, ANYTHING);
        refused(1, daily, "its digest will tell of it");
        ports.log.record(List.of(ref(1)), daily.audience(), "digest");
        realert.call(ref(1), daily.audience());
        assertThat(ports.topics.topics()).containsExactly("all", "daily");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsReason() {
        assertThatThrownBy(() -> realert.call(new ChangeRef(new AgreementId("no-such"), 1), all.audience()))
                .isInstanceOf(UnknownAgreement.class);
        for (int number : new int[] {0, 2}) {
            assertThatThrownBy(() -> realert.call(ref(number), all.audience()))
                    .isInstanceOfSatisfying(InvalidValue.class, invalid -> {
                        assertThat(invalid.field()).isEqualTo("change");
                        assertThat(invalid.problem()).startsWith("must be from 1 to 1,");
                    });
        }
        assertThatThrownBy(() -> realert.call(ref(1), new AudienceId("none")))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("audience"));
        ports.log.record(List.of(ref(1)), new AudienceId("ended"), "earlier");
        refused(1, Ports.listed("ended", Frequency.IMMEDIATE), "has ended");
        refused(1, add("approvals", Frequency.IMMEDIATE, APPROVALS), "has no interest that matches");
        var since = told(1).change().recordedAt().plusSeconds(1);
        var later = List.of(ANYTHING, APPROVALS);
        refused(1, ports.audiences.add("later", new Audience(later, Frequency.IMMEDIATE), since), "began at");
        ports.topics.gone.add("all");
        refused(1, all, "is gone");
        assertThat(ports.topics.topics()).containsExactly("all");
    }

    @Test
    void nothingOvertakesWhatIsToldInOrder() {
        ports.book.record(agreement, Facts.talksOpened("Geneva"));
        refused(2, all, "has come to change 1");
    }

    @Test
    void whatWasCorrectedIsNotToldAsItWas() {
        ports.book.record(agreement, new Correction(1, Correction.Effect.RETRACTED));
        tell(2);
        refused(1, all, "corrected by change 2");
        assertThat(realert.call(ref(2), all.audience()).before()).isPresent();
    }

    @Test
    void anOperatorFindsWhoWasToHearAndWhoHasHeardPageByPage() {
        var daily = add("daily", Frequency.DAILY, ANYTHING);
        add("approvals", Frequency.IMMEDIATE, APPROVALS);
        var ended = new AudienceId("0-ended");
        ports.log.record(List.of(ref(1)), ended, "earlier");
        var hearers = find.call(ref(1), Optional.empty());
        assertThat(hearers.hearers())
                .extracting(FindHearers.Hearer::audience)
                .containsExactlyInAnyOrder(ended, daily.audience(), all.audience())
                .isSorted();
        assertThat(hearers.next()).isEmpty();
        assertThat(hearers.hearers())
                .filteredOn(hearer -> hearer.sent().isEmpty())
                .singleElement()
                .satisfies(hearer ->
                        assertThat(hearer.described().orElseThrow().interests()).containsExactly(ANYTHING));
        assertThat(hearers.hearers().getFirst().described()).isEmpty();

        IntStream.range(0, FindHearers.MOST)
                .forEach(each -> ports.log.record(List.of(ref(1)), new AudienceId("x%03d".formatted(each)), "m"));
        var first = find.call(ref(1), Optional.empty());
        var second = find.call(ref(1), first.next());
        assertThat(first.hearers()).hasSize(FindHearers.MOST);
        assertThat(second.hearers()).hasSize(3);
        assertThat(second.next()).isEmpty();
    }

    private void refused(int number, Listed audience, String why) {
        assertThatThrownBy(() -> realert.call(ref(number), audience.audience()))
                .isInstanceOf(CannotRealert.class)
                .hasMessageContaining(why);
    }

    private void tell(int number) {
        notifier.call(List.of(told(number)));
        ports.book.complete(agreement, number, number);
    }

    private Told told(int number) {
        return ports.book.read(List.of(ref(number))).getFirst().told();
    }

    private ChangeRef ref(int number) {
        return new ChangeRef(agreement, number);
    }

    private Listed add(String topic, Frequency frequency, Interest... interests) {
        return ports.audiences.add(topic, new Audience(List.of(interests), frequency));
    }

    private static Interest kind(Optional<Kind> kind) {
        return new Interest(Optional.empty(), Optional.empty(), kind, Optional.empty(), Optional.empty());
    }
}
