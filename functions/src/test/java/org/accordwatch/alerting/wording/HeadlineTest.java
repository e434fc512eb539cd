package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.History;
import org.accordwatch.agreement.Measure;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Talks;
import org.accordwatch.agreement.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HeadlineTest {
    private static final Headline HEADLINE = new Headline(new Phrases(Locale.ENGLISH));

    /** Change 1 sets a deadline, 2 accuses, 3 denies. */
    private static final History STARTED = History.of(Agreements.geneva())
            .then(Facts.set("Pause", "2025-08-12"))
            .then(Facts.accusation("US", "CN"))
            .then(Facts.answer(2, "CN", Answer.Reply.DENIED));

    @ParameterizedTest
    @MethodSource("headlines")
    void everyFactHasAHeadline(Fact fact, String headline) {
        assertThat(headlineOf(STARTED.then(fact))).isEqualTo(headline);
    }

    static Stream<Arguments> headlines() {
        return Stream.of(
                Arguments.of(Facts.talksOpened("Genève"), "Talks opened in Genève"),
                Arguments.of(
                        new Talks(Talks.Phase.BROKEN_OFF, "'s-Hertogenbosch {0}"),
                        "Talks broken off in 's-Hertogenbosch {0}"),
                Arguments.of(Facts.movedTo(AgreementStatus.SUSPENDED), "Now suspended"),
                Arguments.of(Facts.awaited("CN"), "Approval awaited from China"),
                Arguments.of(Facts.rejected("US"), "Rejected by US"),
                Arguments.of(Facts.accusation("CN", "US"), "China accuses US"),
                Arguments.of(Facts.answer(2, "CN", Answer.Reply.ACKNOWLEDGED), "China acknowledges accusation by US"),
                Arguments.of(Facts.answer(2, "US", Answer.Reply.WITHDRAWN), "US withdraws accusation against China"),
                Arguments.of(
                        Facts.answer(2, "CN", Answer.Reply.RESOLVED),
                        "China calls accusation resolved (US against China)"),
                Arguments.of(Facts.licencesGranted("CN"), "China grants licence"),
                Arguments.of(Facts.extended("Pause", "2025-11-10"), "Deadline extended to 10 November 2025"),
                Arguments.of(Facts.met("Pause"), "Deadline met: Pause"),
                Arguments.of(Facts.missed("Pause"), "Deadline missed: Pause"),
                Arguments.of(Facts.corrected(1), "CORRECTION of \"Deadline set: 12 August 2025\""),
                Arguments.of(Facts.retracted(3), "RETRACTED: \"China denies accusation in change 2\""));
    }

    @Test
    void aRetractionOfARetractionNamesTheChangeThatHoldsAgain() {
        var history = STARTED.then(Facts.retracted(3)).then(Facts.retracted(4));

        assertThat(headlineOf(history)).isEqualTo("RETRACTED: \"RETRACTED: change 3\"");
    }

    @Test
    void theApprovalThatCompletesSaysSo() {
        var history = STARTED.then(Facts.approved("US")).then(Facts.approved("CN"));

        assertThat(headlineOf(history)).isEqualTo("Approved by China, now by all parties");
        assertThat(headlineOf(history.then(Facts.approved("CN")))).isEqualTo("Approved by China");
    }

    @Test
    void aRetractionThatCompletesTheApprovalSaysSoInTheText() {
        var history = STARTED.then(Facts.approved("US"))
                .then(Facts.approved("CN"))
                .then(Facts.rejected("CN"))
                .then(Facts.retracted(6));
        var alert = new AlertWriter(URI.create("https://a.b"))
                .write(history.last().change(), history.last().background());

        assertThat(alert.subject()).startsWith("RETRACTED: \"Rejected by China\" - ");
        assertThat(alert.email()).contains("All parties have now approved.");
        assertThat(alert.sms()).contains("All parties have now approved.");
    }

    @ParameterizedTest
    @EnumSource(Measure.Action.class)
    void everyActionHasAPhrase(Term action) {
        var measure = new Measure(new Party("CN"), (Measure.Action) action, "Export licensing requirement", List.of());

        assertThat(headlineOf(STARTED.then(measure))).startsWith("China ");
    }

    @Test
    void partiesGoByTheirUsualNames() {
        var phrases = new Phrases(Locale.ENGLISH);

        assertThat(Stream.of("US", "GB", "EU", "KR", "CH", "CI", "HK")
                        .map(Party::new)
                        .map(phrases::party))
                .containsExactly("US", "UK", "EU", "South Korea", "Switzerland", "Côte d’Ivoire", "Hong Kong");
    }

    private static String headlineOf(History history) {
        return HEADLINE.of(history.last().change(), history.last().background());
    }
}
