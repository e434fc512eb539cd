package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
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
import org.accordwatch.alerting.Language;
import org.accordwatch.alerting.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HeadlineTest {
    private static final Headline HEADLINE = new Headline(new Phrases(Language.EN));

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
                Arguments.of(Facts.movedTo(AgreementStatus.SUSPENDED), "From in force to suspended"),
                Arguments.of(Facts.awaited("CN"), "Approval awaited from China"),
                Arguments.of(Facts.rejected("US"), "Rejected by US"),
                Arguments.of(Facts.accusation("CN", "US"), "China accuses US"),
                Arguments.of(Facts.answer(2, "CN", Answer.Reply.ACKNOWLEDGED), "China acknowledges accusation 2 by US"),
                Arguments.of(Facts.answer(2, "US", Answer.Reply.WITHDRAWN), "US withdraws accusation 2 against China"),
                Arguments.of(
                        Facts.answer(2, "CN", Answer.Reply.RESOLVED),
                        "China calls accusation 2 resolved (US against China)"),
                Arguments.of(Facts.licencesGranted("CN"), "China grants licence"),
                Arguments.of(
                        Facts.extended("Pause", "2025-11-10"),
                        "Deadline extended from 12 August 2025 to 10 November 2025"),
                Arguments.of(Facts.met("Pause"), "Deadline met: Pause"),
                Arguments.of(Facts.missed("Pause"), "Deadline missed: Pause"),
                Arguments.of(Facts.corrected(1), "CORRECTION of change 1 \"Deadline set: 12 August 2025\""),
                Arguments.of(Facts.retracted(3), "RETRACTED: change 3 \"China denies accusation 2\""));
    }

    @Test
    void aRetractionOfARetractionNamesTheChangeThatHoldsAgain() {
        var history = STARTED.then(Facts.retracted(3)).then(Facts.retracted(4));

        assertThat(headlineOf(history)).isEqualTo("RETRACTED: change 4 (which retracted change 3)");
    }

    @Test
    void correctionsOfCorrectionsQuoteNoHeadlineWithinAHeadline() {
        var corrected = STARTED.then(Facts.corrected(1));

        assertThat(headlineOf(corrected.then(Facts.corrected(4))))
                .isEqualTo("CORRECTION of change 4 (a correction of change 1)");
        assertThat(headlineOf(corrected.then(Facts.retracted(4))))
                .isEqualTo("RETRACTED: change 4 (a correction of change 1)");
    }

    @Test
    void anAnswerSaysWhatTheAccusationIsAbout_whereThereIsRoom() {
        var denied = Messages.told(STARTED.last());
        var alert = new AlertWriter(URI.create("https://a.b")).write(denied.change(), denied.background());

        assertThat(HEADLINE.of(denied))
                .isEqualTo("China denies accusation 2 by US: Suspend non-tariff countermeasures");
        assertThat(alert.email()).startsWith(HEADLINE.of(denied) + "\n");
        assertThat(alert.sms()).startsWith("Accordwatch (confirmed): " + HEADLINE.of(denied) + ". ");
        assertThat(alert.subject()).startsWith("China denies accusation 2 by US - ");
    }

    @Test
    void anExtensionSaysBothDatesEverywhere() {
        var extended = Messages.told(
                STARTED.then(Facts.extended("Pause", "2025-11-10")).last());
        var alert = new AlertWriter(URI.create("https://a.b")).write(extended.change(), extended.background());

        assertThat(List.of(alert.subject(), alert.sms(), alert.email()))
                .allMatch(text -> text.contains("extended from 12 August 2025 to 10 November 2025"));
        assertThat(alert.email()).contains("Pause, moved from 12 August 2025 to 10 November 2025");
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

        assertThat(alert.subject()).startsWith("RETRACTED: change 6 \"Rejected by China\" - ");
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
        var phrases = new Phrases(Language.EN);

        assertThat(Stream.of("US", "GB", "EU", "KR", "CH", "CI", "HK")
                        .map(Party::new)
                        .map(phrases::party))
                .containsExactly("US", "UK", "EU", "South Korea", "Switzerland", "Côte d’Ivoire", "Hong Kong");
    }

    private static String headlineOf(History history) {
        return HEADLINE.brief(new Told(history.last().change(), history.last().background()));
    }
}
