package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.alerting.AudienceIndex.Listed;
import org.accordwatch.alerting.wording.AlertWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One message for all that was noted: nothing lost, nothing twice, nothing that does not hold any more. Digests are due at 7:00. */
class SendDigestsTest {
    private static final Pattern ENTRY = Pattern.compile("(?m)^Change (\\d+): ");
    private static final AgreementId GENEVA = Agreements.geneva().id();

    private final Ports ports = new Ports();
    private final AlertWriter writer = new AlertWriter(URI.create("https://example.org"));
    private final Notify notifier =
            new Notify(ports.audiences, ports.log, ports.notes, ports.roll, ports.topics, writer, 1);
    private final SendDigests sendDigests = new SendDigests(
            ports.notes,
            ports.digests,
            ports.log,
            ports.book,
            ports.claims,
            ports.roll,
            ports.topics,
            writer,
            new DigestCalendar(7, ZoneOffset.UTC),
            ports.clock);
    private Listed daily = Ports.listed("daily", Frequency.DAILY);
    private int runs;

    @BeforeEach
    void openedWithReaders() {
        ports.book.opened(Agreements.geneva());
        daily = add("daily", Frequency.DAILY, Optional.of(Kind.APPROVAL));
        at("2025-06-30T12:00:00Z");
    }

    @Test
    void whatWasNotedGoesOutInOneMessageAtTheHour() {
        tell(Facts.approved("US"));
        tell(Facts.talksOpened("London"));
        tell(Facts.approved("CN"));
        at("2025-07-01T06:59:00Z");
        assertThat(run().sent()).isZero();
        at("2025-07-01T07:00:00Z");
        assertThat(run()).isEqualTo(new SendDigests.Outcome(1, List.of()));
        assertThat(sent()).containsExactly("daily 1 3");
        assertThat(run().sent()).isZero();
        at("2025-07-02T07:00:00Z");
        assertThat(run().sent()).isZero();
    }

    @Test
    void whatIsRecordedAfterTheHourWaitsForTheNextDigest() {
        tell(Facts.approved("US"));
        at("2025-07-01T07:00:00Z");
        tell(Facts.approved("CN"));
        run();
        at("2025-07-01T07:15:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1");
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1", "daily 2");
    }

    /** Recorded before the hour, noted after the digest went out. */
    @Test
    void whatIsNotedLateIsInTheNextDigest() {
        tell(Facts.approved("US"));
        at("2025-07-01T06:59:59Z");
        var late = ports.book.record(GENEVA, Facts.approved("CN"));
        at("2025-07-01T07:00:00Z");
        run();
        notifier.call(List.of(late));
        at("2025-07-01T07:15:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1");
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1", "daily 2");
    }

    @Test
    void weeklyDigestsGoOutOnMondays() {
        add("weekly", Frequency.WEEKLY, Optional.of(Kind.TALKS));
        tell(Facts.talksOpened("London"));
        for (int day = 1; day <= 6; day++) {
            at("2025-07-0" + day + "T07:00:00Z");
            run();
        }
        assertThat(sent()).isEmpty();
        at("2025-07-07T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("weekly 1");
    }

    @Test
    void aDayThatTheScheduleMissedIsMadeUpFor() {
        tell(Facts.approved("US"));
        at("2025-07-01T12:00:00Z");
        tell(Facts.approved("CN"));
        at("2025-07-03T07:30:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1 2");
    }

    @Test
    void aChangeThatWasRetractedMeanwhileIsLeftOutAndSoIsItsRetraction() {
        tell(Facts.approved("US"));
        tell(Facts.approved("CN"));
        tell(new Correction(1, Correction.Effect.RETRACTED));
        assertThat(digest()).containsExactly("daily 2");
        tell(new Correction(2, Correction.Effect.RETRACTED));
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 2", "daily 4");
    }

    @Test
    void whereEverythingWasRetractedNothingIsSent() {
        tell(Facts.approved("US"));
        tell(new Correction(1, Correction.Effect.RETRACTED));
        assertThat(digest()).isEmpty();
        assertThat(ports.notes.pending(Frequency.DAILY)).isEmpty();
    }

    @Test
    void aChangeThatWasCorrectedMeanwhileIsToldInItsCorrectedVersionOnly() {
        tell(Facts.approved("US"));
        tell(new Correction(1, Correction.Effect.CORRECTED));
        tell(new Correction(2, Correction.Effect.CORRECTED));
        assertThat(digest()).containsExactly("daily 3");
        tell(new Correction(1, Correction.Effect.RETRACTED));
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).as("they were told of 1, in its third version").containsExactly("daily 3", "daily 4");
    }

    @Test
    void aCorrectionOfAnEarlierCorrectionIsTheLatestVersion() {
        tell(Facts.approved("US"));
        tell(new Correction(1, Correction.Effect.CORRECTED));
        tell(new Correction(1, Correction.Effect.CORRECTED));
        tell(new Correction(2, Correction.Effect.CORRECTED));
        assertThat(digest()).containsExactly("daily 4");
    }

    @Test
    void whatCorrectsARetractedCorrectionIsNoVersion() {
        tell(Facts.approved("US"));
        tell(new Correction(1, Correction.Effect.CORRECTED));
        tell(new Correction(2, Correction.Effect.CORRECTED));
        tell(new Correction(2, Correction.Effect.RETRACTED));
        assertThat(digest()).containsExactly("daily 1");
    }

    @Test
    void aRetractionThatWasItselfRetractedTakesNothingBack() {
        tell(Facts.approved("US"));
        tell(new Correction(1, Correction.Effect.RETRACTED));
        tell(new Correction(2, Correction.Effect.RETRACTED));
        assertThat(digest()).containsExactly("daily 1");
    }

    @Test
    void aCorrectionOfWhatWasSentIsInTheNextDigest() {
        tell(Facts.approved("US"));
        digest();
        tell(new Correction(1, Correction.Effect.CORRECTED));
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1", "daily 2");
    }

    /** Recorded after the digest was written, and told of before the log had the digest. */
    @Test
    void aRetractionOfWhatADigestToldWhoseAnswerWasLostIsTold() {
        tell(Facts.approved("US"));
        tell(Facts.approved("CN"));
        at("2025-07-01T07:00:00Z");
        ports.topics.meanwhile = () -> {
            throw new IllegalStateException("the answer is lost");
        };
        assertThat(run().failed()).hasSize(1);
        ports.topics.meanwhile = () -> {};
        tell(new Correction(1, Correction.Effect.RETRACTED));
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1 2", "daily 2 3");
    }

    @Test
    void aCorrectionThatSlipsInBetweenIsNotLost() {
        tell(Facts.approved("US"));
        at("2025-07-01T07:00:00Z");
        ports.topics.meanwhile = () -> {
            ports.topics.meanwhile = () -> {};
            tell(new Correction(1, Correction.Effect.RETRACTED));
        };
        run();
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1", "daily 2");
    }

    /** Noted after the notes were read, and before they are settled. */
    @Test
    void whatIsNotedMeanwhileStays() {
        tell(Facts.approved("US"));
        at("2025-07-01T07:00:00Z");
        ports.topics.meanwhile = () -> {
            ports.topics.meanwhile = () -> {};
            tell(Facts.approved("CN"));
        };
        run();
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1", "daily 2");
    }

    @Test
    void aRepetitionOfNotifyAfterTheDigestTellsNobodyAgain() {
        var told = tell(Facts.approved("US"));
        digest();
        ports.notes.note(daily, List.of(told));
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactly("daily 1");
        assertThat(ports.notes.of(daily.audience())).isEmpty();
    }

    @Test
    void twoRunsAtTheSameTimeSendOneDigest() {
        tell(Facts.approved("US"));
        ports.clock.moveTo(Instant.parse("2025-07-01T07:00:00Z"));
        ports.topics.meanwhile = () -> {
            ports.topics.meanwhile = () -> {};
            run();
        };
        run();
        assertThat(sent()).containsExactly("daily 1");
    }

    @Test
    void whoseTopicIsGoneIsForgotten() {
        tell(Facts.approved("US"));
        ports.topics.gone.add("daily");
        assertThat(digest()).isEmpty();
        assertThat(ports.notes.pending(Frequency.DAILY)).isEmpty();
    }

    @Test
    void anAudienceThatFailsHoldsUpNoOther() {
        add("other", Frequency.DAILY, Optional.empty());
        tell(Facts.approved("US"));
        ports.topics.failing.add("daily");
        at("2025-07-01T07:00:00Z");
        assertThat(run().failed()).extracting(SendDigests.Failed::audience).containsExactly(daily.audience());
        assertThat(sent()).containsExactly("other 1");
        ports.topics.failing.clear();
        at("2025-07-01T07:15:00Z");
        run();
        assertThat(sent()).containsExactly("other 1", "daily 1");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        for (int i = 0; i < DigestContents.MOST_SHOWN + 7; i++) {
            tell(Facts.approved("US"));
        }
        var due = ports.notes.of(daily.audience());
        var contents = DigestContents.of(due, Set.of(), ports.book);
        assertThat(contents.shown()).hasSize(DigestContents.MOST_SHOWN);
        assertThat(contents.left()).isEqualTo(7);
        assertThat(contents.noted()).hasSameSizeAs(due);
    }

    @Test
    void whereverARunDiesTheNextOnesSendTheRestAndAtMostOneMessageTwice() {
        int place = 0;
        while (fresh().diesAt(place)) {
            place++;
        }
        assertThat(place).isGreaterThan(40);
    }

    private boolean diesAt(int place) {
        add("other", Frequency.DAILY, Optional.empty());
        tell(Facts.approved("US"));
        tell(Facts.approved("CN"));
        at("2025-07-01T07:00:00Z");
        tell(Facts.rejected("US"));
        var died = ports.crash.kills(place, this::run);
        at("2025-07-01T07:15:00Z");
        run();
        assertThat(sent())
                .as("dying at place %d", place)
                .contains("daily 1 2", "other 1 2")
                .hasSizeBetween(2, 3);
        ports.topics.published.clear();
        at("2025-07-02T07:00:00Z");
        run();
        assertThat(sent()).containsExactlyInAnyOrder("daily 3", "other 3");
        assertThat(ports.notes.pending(Frequency.DAILY)).isEmpty();
        return died;
    }

    /** Where no other run of that day is left, the next day's ends what the one that died began. */
    @Test
    void whatWasRecordedAsSentIsNotSentAgainOnTheNextDay_whereverTheLastRunOfItsDayDied() {
        int place = 0;
        while (fresh().diesLastAt(place)) {
            place++;
        }
        assertThat(place).isGreaterThan(20);
    }

    private boolean diesLastAt(int place) {
        tell(Facts.approved("US"));
        at("2025-07-01T07:00:00Z");
        var died = ports.crash.kills(place, this::run);
        var recorded = ports.digests
                .last(daily.audience(), LocalDate.parse("2025-07-01"))
                .flatMap(digest -> digest.sent().messageId())
                .isPresent();
        tell(Facts.approved("CN"));
        at("2025-07-02T07:00:00Z");
        run();
        at("2025-07-02T07:15:00Z");
        run();
        assertThat(sent()).as("dying at place %d", place).last(as(STRING)).endsWith("2");
        if (recorded) {
            assertThat(sent()).as("dying at place %d", place).containsExactly("daily 1", "daily 2");
        }
        assertThat(ports.notes.pending(Frequency.DAILY)).isEmpty();
        return died;
    }

    private static SendDigestsTest fresh() {
        var test = new SendDigestsTest();
        test.openedWithReaders();
        return test;
    }

    /** The digest of the first day. */
    private List<String> digest() {
        at("2025-07-01T07:00:00Z");
        assertThat(run().failed()).isEmpty();
        return sent();
    }

    private SendDigests.Outcome run() {
        runs++;
        return sendDigests.call("run " + runs, ports.clock.instant().plus(Duration.ofMinutes(10)));
    }

    /** Records a fact and tells of it, or notes it. */
    private Told tell(Fact fact) {
        var told = ports.book.record(GENEVA, fact);
        notifier.call(List.of(told));
        return told;
    }

    /** Each published digest: whose, and the numbers of the changes in it. */
    private List<String> sent() {
        return ports.topics.published.stream()
                .map(published -> published.topic() + numbers(published.alert()))
                .toList();
    }

    private static String numbers(Alert alert) {
        return ENTRY.matcher(alert.email())
                .results()
                .map(entry -> " " + entry.group(1))
                .collect(Collectors.joining());
    }

    private void at(String time) {
        ports.clock.moveTo(Instant.parse(time));
    }

    private Listed add(String topic, Frequency frequency, Optional<Kind> kind) {
        var interest =
                new Interest(Optional.empty(), Optional.<Party>empty(), kind, Optional.empty(), Optional.empty());
        return ports.audiences.add(topic, new Audience(List.of(interest), frequency));
    }
}
