package org.accordwatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.LondonStory;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.alerting.wording.AlertWriter;
import org.junit.jupiter.api.Test;

/** Decide, send, record as sent; and what a repetition does after each of these failed. */
class NotifyTest {
    private static final Recorded APPROVED = LondonStory.read().told("cn-approves");

    private final Log log = new Log();
    private final Topics topics = new Topics();
    private final List<AudienceId> refreshed = new ArrayList<>();
    private int publishedBefore = -1;
    private final Roll roll = audiences -> {
        publishedBefore = topics.published.size();
        refreshed.addAll(audiences);
    };
    private final List<String> audiences = new ArrayList<>(List.of("a", "b", "c"));
    private final Notify notifier =
            new Notify(_ -> listed(), log, roll, topics, new AlertWriter(URI.create("https://example.org")));

    @Test
    void eachAudienceIsToldOnceAndLogged() {
        assertThat(call()).isEqualTo(new Notify.Outcome(3, 3, 0));
        assertThat(topics.published).containsExactly("topic-a", "topic-b", "topic-c");
        assertThat(log.alerted).hasSize(3);
    }

    @Test
    void whoIsInTheAudiencesIsBroughtUpToDateBeforeAnythingIsPublished() {
        call();
        assertThat(refreshed).extracting(AudienceId::value).containsExactly("a", "b", "c");
        assertThat(publishedBefore).isZero();
    }

    @Test
    void aRepetitionReachesNobodyAgain() {
        call();
        assertThat(call()).isEqualTo(new Notify.Outcome(3, 0, 0));
        assertThat(topics.published).hasSize(3);
    }

    @Test
    void whenSnsFailsARepetitionReachesThoseWhoHaveNotHeard() {
        topics.failing = "topic-b";
        assertThatThrownBy(this::call).isInstanceOf(IllegalStateException.class);
        topics.failing = "";
        call();
        assertThat(topics.published).containsExactly("topic-a", "topic-b", "topic-c");
    }

    @Test
    void onlyADeathBetweenSnsAndTheLogTellsSomebodyTwice() {
        log.failing = true;
        assertThatThrownBy(this::call).isInstanceOf(IllegalStateException.class);
        log.failing = false;
        call();
        assertThat(topics.published).containsExactly("topic-a", "topic-a", "topic-b", "topic-c");
    }

    @Test
    void anAudienceWhoseTopicIsGoneHoldsUpNobody() {
        topics.gone = "topic-b";
        assertThat(call()).isEqualTo(new Notify.Outcome(3, 2, 1));
        assertThat(topics.published).containsExactly("topic-a", "topic-c");
    }

    @Test
    void whereNobodyWantsToHearNothingElseIsAsked() {
        audiences.clear();
        log.failing = true;
        assertThat(call()).isEqualTo(new Notify.Outcome(0, 0, 0));
    }

    private Notify.Outcome call() {
        return notifier.call(APPROVED.change(), APPROVED.background());
    }

    private Set<AudienceIndex.Listed> listed() {
        var listed = new HashSet<AudienceIndex.Listed>();
        audiences.forEach(name -> listed.add(new AudienceIndex.Listed(new AudienceId(name), "topic-" + name)));
        return listed;
    }

    private static final class Log implements AlertLog {
        private final Set<AudienceId> alerted = new HashSet<>();
        private boolean failing;

        @Override
        public Set<AudienceId> alerted(Change change) {
            return Set.copyOf(alerted);
        }

        @Override
        public void record(Change change, AudienceId audience, String messageId) {
            if (failing) {
                throw new IllegalStateException("the table does not answer");
            }
            alerted.add(audience);
        }
    }

    private static final class Topics implements Publisher {
        private final List<String> published = new ArrayList<>();
        private String failing = "";
        private String gone = "";

        @Override
        public Optional<String> publish(String topic, Alert alert) {
            if (topic.equals(failing)) {
                throw new IllegalStateException("SNS does not answer");
            }
            if (topic.equals(gone)) {
                return Optional.empty();
            }
            published.add(topic);
            return Optional.of("message-" + published.size());
        }
    }
}
