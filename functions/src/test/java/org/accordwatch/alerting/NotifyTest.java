package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.alerting.wording.AlertWriter;
import org.junit.jupiter.api.Test;

/** Decide, send, record as sent; and what a repetition does after each of these failed. */
class NotifyTest {
    private static final Interest APPROVALS = kind(Kind.APPROVAL);

    private final History history = History.of(Agreements.geneva())
            .then(Facts.approved("US"))
            .then(Facts.talksOpened("London"))
            .then(Facts.approved("CN"))
            .then(new Correction(1, Correction.Effect.CORRECTED))
            .then(new Correction(4, Correction.Effect.RETRACTED));
    private final Ports ports = new Ports();
    private final Notify notifier = new Notify(
            ports.audiences,
            ports.log,
            ports.notes,
            ports.roll,
            ports.topics,
            new AlertWriter(URI.create("https://example.org")),
            1);

    @Test
    void eachAudienceIsToldOnceAndLogged() {
        threeAudiences();
        assertThat(tell(1)).isEqualTo(new Notify.Outcome(3, 3, 0, 0));
        assertThat(ports.topics.topics()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ports.log.alerted(told(1).ref())).hasSize(3);
    }

    @Test
    void whoIsInTheAudiencesIsBroughtUpToDateBeforeAnythingIsPublished() {
        threeAudiences();
        add("daily", Frequency.DAILY, anything());
        tell(1);
        assertThat(ports.roll.refreshed).hasSize(3);
        assertThat(ports.roll.publishedBefore).isZero();
    }

    /** Alerting that comes late, by Recover, tells nobody of what was there before they asked. */
    @Test
    void whoAskedAfterAChangeWasRecordedIsNotToldOfIt() {
        var recordedAt = told(1).change().recordedAt();
        ports.audiences.add("before", new Audience(List.of(anything()), Frequency.IMMEDIATE), recordedAt);
        var others = List.of(anything(), kind(Kind.TALKS));
        ports.audiences.add("after", new Audience(others, Frequency.IMMEDIATE), recordedAt.plusMillis(1));
        tell(1);
        assertThat(ports.topics.topics()).containsExactly("before");
    }

    @Test
    void aRepetitionReachesNobodyAgain() {
        threeAudiences();
        tell(1);
        assertThat(tell(1)).isEqualTo(new Notify.Outcome(3, 0, 0, 0));
        assertThat(ports.topics.topics()).hasSize(3);
    }

    @Test
    void whenSnsFailsARepetitionReachesThoseWhoHaveNotHeard() {
        threeAudiences();
        ports.topics.failing.add("b");
        assertThatThrownBy(() -> tell(1)).isInstanceOf(IllegalStateException.class);
        ports.topics.failing.clear();
        tell(1);
        assertThat(ports.topics.topics()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void onlyADeathBetweenSnsAndTheLogTellsSomebodyTwice() {
        threeAudiences();
        int place = 0;
        for (boolean died = true; died; place++) {
            ports.topics.published.clear();
            ports.log.alerted.clear();
            died = ports.crash.kills(place, () -> tell(1));
            tell(1);
            assertThat(ports.topics.topics()).contains("a", "b", "c").hasSizeLessThanOrEqualTo(4);
        }
        assertThat(place).isGreaterThan(15);
    }

    @Test
    void anAudienceWhoseTopicIsGoneHoldsUpNobody() {
        threeAudiences();
        ports.topics.gone.add("b");
        assertThat(tell(1)).isEqualTo(new Notify.Outcome(3, 2, 0, 1));
        assertThat(ports.topics.topics()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void changesThatComeTogetherGoToAnAudienceInOneMessageOfThoseThatItWants() {
        add("all", Frequency.IMMEDIATE, anything());
        add("approvals", Frequency.IMMEDIATE, APPROVALS);
        tell(1, 2, 3);
        assertThat(ports.topics.topics()).containsExactlyInAnyOrder("all", "approvals");
        assertThat(ports.log.alerted(told(2).ref())).hasSize(1);
        assertThat(ports.log.alerted(told(3).ref())).hasSize(2);
        tell(2);
        tell(3);
        assertThat(ports.topics.topics()).hasSize(2);
    }

    @Test
    void whoHasHeardOneOfThemAlreadyIsToldOfTheOthers() {
        add("all", Frequency.IMMEDIATE, anything());
        tell(1);
        tell(1, 2);
        assertThat(ports.topics.topics()).containsExactly("all", "all");
        assertThat(ports.topics.published.getLast().alert().email()).doesNotContain("Approved by the United States");
    }

    @Test
    void whoGathersNewsIsNotedAndSentNothing() {
        var daily = add("daily", Frequency.DAILY, APPROVALS);
        assertThat(tell(1, 2, 3)).isEqualTo(new Notify.Outcome(1, 0, 1, 0));
        assertThat(ports.topics.published).isEmpty();
        assertThat(ports.log.alerted).isEmpty();
        assertThat(ports.notes.of(daily.audience()))
                .extracting(DigestNotes.Note::change)
                .containsExactly(told(1).ref(), told(3).ref());
    }

    @Test
    void aCorrectionReachesThoseWhoWereToldAndThoseWhoWantCorrections() {
        add("approvals", Frequency.IMMEDIATE, APPROVALS);
        tell(1);
        add("later", Frequency.IMMEDIATE, APPROVALS, party("FR"));
        add("corrections", Frequency.IMMEDIATE, kind(Kind.CORRECTION));
        tell(4);
        assertThat(ports.topics.topics()).containsExactlyInAnyOrder("approvals", "approvals", "corrections");
    }

    @Test
    void aCorrectionOfACorrectionReachesThoseWhoWereToldTheFirst() {
        add("approvals", Frequency.IMMEDIATE, APPROVALS);
        tell(1);
        tell(4);
        tell(5);
        assertThat(ports.topics.topics()).containsExactly("approvals", "approvals", "approvals");
    }

    @Test
    void aCorrectionThatComesTogetherWithWhatItCorrectsIsInTheSameMessage() {
        add("approvals", Frequency.IMMEDIATE, APPROVALS);
        tell(1, 2, 3, 4);
        assertThat(ports.topics.topics()).containsExactly("approvals");
        assertThat(ports.log.alerted(told(4).ref())).hasSize(1);
    }

    @Test
    void whereNobodyWantsToHearNothingElseIsAsked() {
        // Before a second call.
        assertThat(ports.crash.kills(2, () -> assertThat(tell(1)).isEqualTo(new Notify.Outcome(0, 0, 0, 0))))
                .isFalse();
    }

    private Notify.Outcome tell(int... numbers) {
        return notifier.call(IntStream.of(numbers).mapToObj(this::told).toList());
    }

    private Told told(int number) {
        var recorded = history.recorded().get(number - 1);
        return new Told(recorded.change(), recorded.background());
    }

    private void threeAudiences() {
        add("a", Frequency.IMMEDIATE, anything());
        add("b", Frequency.IMMEDIATE, APPROVALS);
        add("c", Frequency.IMMEDIATE, party("US"));
    }

    private AudienceIndex.Listed add(String topic, Frequency frequency, Interest... interests) {
        return ports.audiences.add(topic, new Audience(List.of(interests), frequency));
    }

    private static Interest anything() {
        return new Interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Interest kind(Kind kind) {
        return new Interest(Optional.empty(), Optional.empty(), Optional.of(kind), Optional.empty(), Optional.empty());
    }

    private static Interest party(String code) {
        return new Interest(
                Optional.empty(), Optional.of(new Party(code)), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
