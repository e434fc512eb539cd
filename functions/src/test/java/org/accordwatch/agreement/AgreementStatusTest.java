package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementStatusTest {
    /** Treaty practice written out once more, by hand: everything that is not here is refused. */
    private static final Map<String, List<String>> LAWFUL = Map.of(
            "negotiation", List.of("agreed-in-principle", "signed", "abandoned"),
            "agreed-in-principle", List.of("negotiation", "signed", "provisionally-applied", "in-force", "abandoned"),
            "signed", List.of("provisionally-applied", "in-force", "abandoned"),
            "provisionally-applied", List.of("in-force", "terminated", "lapsed", "abandoned"),
            "in-force", List.of("suspended", "terminated", "lapsed"),
            "suspended", List.of("in-force", "terminated", "lapsed"),
            "terminated", List.of(),
            "lapsed", List.of(),
            "abandoned", List.of());

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void moveTo_shouldAllowOnlyWhatPracticeKnows(AgreementStatus from, AgreementStatus to) {
        var allowed = LAWFUL.getOrDefault(from.term(), List.of());
        if (allowed.contains(to.term())) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.moveTo(to))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.allowed()).containsExactlyInAnyOrderElementsOf(allowed))
                    .hasMessageContaining(from.term())
                    .hasMessageContaining(to.term());
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(AgreementStatus.values())
                .flatMap(from -> Stream.of(AgreementStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void aStatusChangeMovesTheAgreementAndKeepsTheRest() {
        var history =
                History.of(Agreements.london()).then(Facts.awaited("US")).then(Facts.movedTo(AgreementStatus.SIGNED));

        assertThat(history.standing().status()).isEqualTo(AgreementStatus.SIGNED);
        assertThat(history.now().awaited()).containsExactly(new Party("US"));
        assertThat(history.last().background().before()).isEqualTo(AgreementStatus.NEGOTIATION);
        assertThat(history.last().background().after()).isEqualTo(AgreementStatus.SIGNED);
    }

    @Test
    void theMessageOfARefusalListsWhatIsAllowed() {
        var history = History.of(Agreements.geneva());

        assertThatThrownBy(() -> history.then(Facts.movedTo(AgreementStatus.SIGNED)))
                .hasMessage("An agreement cannot go from in-force to signed."
                        + " Allowed from in-force: suspended, terminated, lapsed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERMINATED", "LAPSED", "ABANDONED"})
    void anAgreementIsNotOpenedAtItsEnd(AgreementStatus end) {
        assertThatThrownBy(() -> Agreements.startingAs(end))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("status"))
                .hasMessageContaining("must be one of negotiation, agreed-in-principle, signed");
    }
}
