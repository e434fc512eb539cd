package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    @ParameterizedTest
    @EnumSource
    void eachIsKnownByItsWord(AgreementStatus status) {
        assertThat(Term.of(AgreementStatus.class, status.term())).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in", "in-force-", "IN-FORCE", "In-force", "in_force", "in force", "IN_FORCE"})
    void noOtherWordIsKnown_andThoseThatAreAreListed(String word) {
        assertThatThrownBy(() -> Term.of(AgreementStatus.class, word))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("must be one of ")
                .hasMessageContaining(AgreementStatus.IN_FORCE.term() + ", ");
    }
}
