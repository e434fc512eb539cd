package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    private final History approved =
            History.of(Agreements.london()).then(Facts.awaited("US")).then(Facts.approved("US"));

    @Test
    void aCorrectedChangeStillHolds() {
        var history = approved.then(Facts.corrected(2));

        assertThat(history.standing()).isEqualTo(approved.standing());
        assertThat(history.now().version()).isEqualTo(3);
        assertThat(history.timeline().retracted()).isEmpty();
    }

    @Test
    void aChangeCanBeCorrectedAgainAndThenRetracted() {
        var history = approved.then(Facts.corrected(2)).then(Facts.corrected(2)).then(Facts.retracted(2));

        assertThat(history.approvalOf("US")).contains(Approval.Decision.AWAITED);
    }

    @Test
    void anApprovalThatIsRetractedIsAwaitedAgain() {
        var history = approved.then(Facts.retracted(2));

        assertThat(history.approvalOf("US")).contains(Approval.Decision.AWAITED);
        assertThat(history.last().background().awaited()).containsExactly(new Party("US"));
        assertThat(history.timeline().retracted()).containsExactly(2);
    }

    @Test
    void retractingARejectionCanCompleteTheApproval() {
        var history =
                approved.then(Facts.approved("CN")).then(Facts.rejected("CN")).then(Facts.retracted(4));

        assertThat(history.last().background().completesApproval()).isTrue();
    }

    @Test
    void aRetractedStatusIsUndone() {
        var history = approved.then(Facts.movedTo(AgreementStatus.SIGNED)).then(Facts.retracted(3));

        assertThat(history.standing().status()).isEqualTo(AgreementStatus.NEGOTIATION);
        assertThat(history.last().background().before()).isEqualTo(AgreementStatus.SIGNED);
        assertThat(history.last().background().after()).isEqualTo(AgreementStatus.NEGOTIATION);
        assertThat(history.approvalOf("US")).contains(Approval.Decision.APPROVED);
    }

    @Test
    void aRetractedExtensionRestoresTheDate() {
        var set = History.of(Agreements.geneva()).then(Facts.set("Pause", "2025-08-12"));

        assertThat(set.then(Facts.extended("Pause", "2025-11-10"))
                        .then(Facts.retracted(2))
                        .standing())
                .isEqualTo(set.standing());
    }

    @Test
    void aRetractedWithdrawalOpensTheAccusationAgain() {
        var accused = History.of(Agreements.geneva()).then(Facts.accusation("US", "CN"));
        var history =
                accused.then(Facts.answer(1, "US", Answer.Reply.WITHDRAWN)).then(Facts.retracted(2));

        assertThat(history.standing()).isEqualTo(accused.standing());
    }

    @Test
    void anAccusationWithAnAnswerIsNotRetractedBeforeItsAnswer() {
        var answered = History.of(Agreements.geneva())
                .then(Facts.accusation("US", "CN"))
                .then(Facts.answer(1, "CN", Answer.Reply.DENIED));

        assertThatThrownBy(() -> answered.then(Facts.retracted(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Change 1 cannot be retracted on its own, because a later change rests on it");
        assertThat(answered.then(Facts.retracted(2))
                        .then(Facts.retracted(1))
                        .standing()
                        .accusations())
                .isEmpty();
    }

    @Test
    void aStepOfTheStatusThatALaterOneRestsOnIsNotRetracted() {
        var inForce = History.of(Agreements.london())
                .then(Facts.movedTo(AgreementStatus.SIGNED))
                .then(Facts.movedTo(AgreementStatus.IN_FORCE));

        assertThatThrownBy(() -> inForce.then(Facts.retracted(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsRetractedTwice() {
        var history = approved.then(Facts.retracted(2));

        assertThatThrownBy(() -> history.then(Facts.retracted(2)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Change 2 has been retracted already.");
        assertThatThrownBy(() -> history.then(Facts.corrected(2))).isInstanceOf(Refusal.class);
    }

    @Test
    void aRetractionThatIsRetractedBringsTheEffectBack() {
        var history = approved.then(Facts.retracted(2)).then(Facts.retracted(3));

        assertThat(history.standing()).isEqualTo(approved.standing());
        assertThat(history.timeline().retracted()).containsExactly(3);
    }

    @Test
    void whatWasBroughtBackCanBeRetractedOnceMore() {
        var history = approved.then(Facts.retracted(2)).then(Facts.retracted(3)).then(Facts.retracted(2));

        assertThat(history.approvalOf("US")).contains(Approval.Decision.AWAITED);
    }

    @Test
    void aRetractionIsNotRetracted_whenWhatComesBackNoLongerFits() {
        var history = History.of(Agreements.geneva())
                .then(Facts.set("Pause", "2025-08-12"))
                .then(Facts.retracted(1))
                .then(Facts.set("Pause", "2025-08-14"));

        assertThatThrownBy(() -> history.then(Facts.retracted(2))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, Integer.MAX_VALUE})
    void corrects_shouldBeInvalid_whenThereIsNoSuchChange(int number) {
        assertThatThrownBy(() -> approved.then(Facts.retracted(number)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("corrects"))
                .hasMessage("must be the number of an earlier change: 1 to 2");
    }

    @Test
    void corrects_shouldBeInvalid_whenThereIsNoChangeYet() {
        assertThatThrownBy(() -> History.of(Agreements.london()).then(Facts.corrected(1)))
                .hasMessage("there is no change yet to correct");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void numbersBeginAtOne(int number) {
        assertThatThrownBy(() -> Facts.corrected(number)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Facts.answer(number, "US", Answer.Reply.DENIED))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void theBackgroundTellsWhatIsCorrected() {
        var history = approved.then(Facts.corrected(2));

        assertThat(history.last().background().refersTo())
                .contains(new Background.Reference(
                        2, Facts.approved("US"), Optional.of(Summary.inEnglish("Something happened."))));
    }
}
