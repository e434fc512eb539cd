package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccusationTest {
    private final History accused = History.of(Agreements.geneva()).then(Facts.accusation("US", "CN"));

    @Test
    void anAccusationIsOpenAndNeverChangesTheStatus() {
        assertThat(accused.standing().status()).isEqualTo(AgreementStatus.IN_FORCE);
        assertThat(accused.standing().accusations())
                .containsExactly(new OpenAccusation(
                        1, Facts.accusation("US", "CN"), Agreements.codes("2846", "8505", "8542"), Optional.empty()));
    }

    @ParameterizedTest(name = "{0} answers {1}: {2}")
    @CsvSource({
        "CN, DENIED, open",
        "CN, ACKNOWLEDGED, open",
        "CN, WITHDRAWN, refused",
        "CN, RESOLVED, closed",
        "US, DENIED, refused",
        "US, ACKNOWLEDGED, refused",
        "US, WITHDRAWN, closed",
        "US, RESOLVED, closed",
        "CH, DENIED, refused",
        "CH, ACKNOWLEDGED, refused",
        "CH, WITHDRAWN, refused",
        "CH, RESOLVED, refused",
    })
    void whoMayAnswerWhat(String by, Answer.Reply reply, String outcome) {
        var answer = Facts.answer(1, by, reply);
        switch (outcome) {
            case "open" ->
                assertThat(accused.then(answer).standing().accusations())
                        .singleElement()
                        .returns(Optional.of(reply), OpenAccusation::answer);
            case "closed" ->
                assertThat(accused.then(answer).standing().accusations()).isEmpty();
            default ->
                assertThatThrownBy(() -> accused.then(answer))
                        .isInstanceOfSatisfying(
                                InvalidValue.class,
                                invalid -> assertThat(invalid.field()).isEqualTo("by"));
        }
    }

    @Test
    void theLatestAnswerStands() {
        var history = accused.then(Facts.answer(1, "CN", Answer.Reply.DENIED))
                .then(Facts.answer(1, "CN", Answer.Reply.ACKNOWLEDGED));

        assertThat(history.standing().accusations().getFirst().answer()).contains(Answer.Reply.ACKNOWLEDGED);
    }

    @Test
    void anAnswerMovesOnlyItsOwnAccusation() {
        var history = accused.then(Facts.accusation("CN", "US")).then(Facts.answer(1, "CN", Answer.Reply.DENIED));

        assertThat(history.standing().accusations())
                .extracting(OpenAccusation::answer)
                .containsExactly(Optional.of(Answer.Reply.DENIED), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Answer.Reply.class)
    void aClosedAccusationTakesNoAnswer(Answer.Reply reply) {
        var closed = accused.then(Facts.answer(1, "US", Answer.Reply.WITHDRAWN));

        assertThatThrownBy(() -> closed.then(Facts.answer(1, "CN", reply)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("accusation"))
                .hasMessage("change 1 is not an open accusation; open are: none");
    }

    @Test
    void apply_shouldListOpenAccusations_whenTheNumberIsNotOne() {
        var history = accused.then(Facts.talksOpened("Stockholm")).then(Facts.accusation("CN", "US"));

        assertThatThrownBy(() -> history.then(Facts.answer(2, "CN", Answer.Reply.DENIED)))
                .hasMessage("change 2 is not an open accusation; open are: 1, 3");
        assertThatThrownBy(() -> history.then(Facts.answer(9, "CN", Answer.Reply.DENIED)))
                .hasMessage("change 9 is not an open accusation; open are: 1, 3");
    }

    @Test
    void nobodyAccusesThemselvesOrAnOutsider() {
        assertThatThrownBy(() -> Facts.accusation("US", "US"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("respondent"));
        assertThatThrownBy(() -> accused.then(Facts.accusation("RU", "US")))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("accuser"));
        assertThatThrownBy(() -> accused.then(Facts.accusation("US", "RU")))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("respondent"));
    }

    @Test
    void openAccusationsAreBounded() {
        var history = History.of(Agreements.geneva());
        for (int i = 0; i < 100; i++) {
            history = history.then(Facts.accusation("US", "CN"));
        }
        var full = history;

        assertThatThrownBy(() -> full.then(Facts.accusation("CN", "US")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most 100 open accusations");
        assertThat(full.then(Facts.answer(50, "US", Answer.Reply.WITHDRAWN))
                        .then(Facts.accusation("CN", "US"))
                        .standing()
                        .accusations())
                .hasSize(100);
    }
}
