package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.Party;
import org.accordwatch.alerting.wording.AlertWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a failure and a death do while several audiences are told at a time. */
@Timeout(30)
class NotifyAbreastTest {
    private static final List<String> THIRD_PARTIES = List.of("FR", "DE", "GB", "JP", "BR", "IN");
    private static final int AUDIENCES = THIRD_PARTIES.size();
    private static final int ABREAST = 3;

    private final History history =
            History.of(Agreements.geneva()).then(Facts.talksOpened("London")).then(Facts.approved("US"));
    private final Ports ports = new Ports();
    private final Notify notifier = new Notify(
            ports.audiences,
            ports.log,
            ports.notes,
            ports.roll,
            ports.topics,
            new AlertWriter(URI.create("https://example.org")),
            ABREAST);

    @Test
    void eachAudienceIsToldOnceAndLogged() {
        severalAudiences();
        assertThat(tell(1)).isEqualTo(new Notify.Outcome(AUDIENCES, AUDIENCES, 0, 0));
        assertThat(ports.topics.topics()).containsExactlyInAnyOrderElementsOf(topics());
        assertThat(ports.log.alerted(told(1).ref())).hasSize(AUDIENCES);
    }

    @Test
    void whoGathersNewsAndWhoseTopicIsGoneAreCounted() {
        severalAudiences();
        ports.audiences.add("daily", new Audience(List.of(interest("US")), Frequency.DAILY));
        ports.topics.gone.add("topic-2");
        assertThat(tell(1)).isEqualTo(new Notify.Outcome(AUDIENCES + 1, AUDIENCES - 1, 1, 1));
    }

    @Test
    void whenSnsFailsForOneWhoeverWasPublishedToIsLoggedAndARepetitionReachesTheRestAlone() {
        severalAudiences();
        ports.topics.failing.add("topic-2");
        assertThatThrownBy(() -> tell(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SNS does not answer");
        assertThat(ports.topics.topics()).doesNotContain("topic-2").doesNotHaveDuplicates();
        assertThat(ports.log.alerted(told(1).ref())).hasSameSizeAs(ports.topics.topics());
        ports.topics.failing.clear();
        tell(1);
        assertThat(ports.topics.topics()).containsExactlyInAnyOrderElementsOf(topics());
    }

    /** Of those that were under way when it died, SNS may have taken what the log does not know. */
    @Test
    void aDeathTellsTwiceNoMoreThanWereUnderWay() {
        severalAudiences();
        int place = 0;
        for (boolean died = true; died; place++) {
            ports.topics.published.clear();
            ports.log.alerted.clear();
            died = ports.crash.kills(place, () -> tell(1));
            tell(1);
            assertThat(new HashSet<>(ports.topics.topics())).isEqualTo(new HashSet<>(topics()));
            assertThat(ports.topics.topics()).hasSizeLessThanOrEqualTo(AUDIENCES + ABREAST);
        }
        assertThat(place).isGreaterThan(4 * AUDIENCES);
    }

    /** An audience that has the first change late has the second behind it. */
    @Test
    void theNextChangeIsNotToldUntilTheOneBeforeIs() {
        severalAudiences();
        history.recorded()
                .forEach(recorded -> ports.book.recorded.put(
                        ChangeRef.of(recorded.change()), new Told(recorded.change(), recorded.background())));
        var inOrder = new InOrder(ports.book, notifier);
        ports.topics.failing.add("topic-2");
        assertThatThrownBy(() -> inOrder.call(List.of(told(1)))).isInstanceOf(IllegalStateException.class);
        assertThat(inOrder.call(List.of(told(2)))).isInstanceOf(InOrder.Outcome.Behind.class);
        assertThat(ports.log.alerted(told(2).ref())).isEmpty();
        ports.topics.failing.clear();
        ports.clock.advance(Duration.ofMinutes(1));
        inOrder.call(List.of(told(2)));
        var subjects = ports.topics.published.stream()
                .collect(Collectors.groupingBy(
                        Ports.Published::topic,
                        Collectors.mapping(published -> published.alert().subject(), Collectors.toList())));
        assertThat(subjects).hasSize(AUDIENCES);
        var first = subjects.get("topic-1");
        assertThat(first).hasSize(2);
        assertThat(subjects.values()).allSatisfy(each -> assertThat(each).isEqualTo(first));
    }

    private void severalAudiences() {
        for (int number = 1; number <= AUDIENCES; number++) {
            var interests = List.of(interest("US"), interest(THIRD_PARTIES.get(number - 1)));
            ports.audiences.add("topic-" + number, new Audience(interests, Frequency.IMMEDIATE));
        }
    }

    private static List<String> topics() {
        return IntStream.rangeClosed(1, AUDIENCES)
                .mapToObj(number -> "topic-" + number)
                .toList();
    }

    private Notify.Outcome tell(int number) {
        return notifier.call(List.of(told(number)));
    }

    private Told told(int number) {
        var recorded = history.recorded().get(number - 1);
        return new Told(recorded.change(), recorded.background());
    }

    private static Interest interest(String party) {
        return new Interest(
                Optional.empty(), Optional.of(new Party(party)), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
