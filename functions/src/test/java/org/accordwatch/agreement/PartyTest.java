package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {
    @ParameterizedTest
    @ValueSource(strings = {"US", "CN", "CH", "GB", "TW", "HK", "EU"})
    void statesCustomsTerritoriesAndTheUnionAreParties(String code) {
        assertThat(new Party(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "Us", "eu", "UK", "XX", "ZZ", "USA", "U", "840", " US", "US\n", "ＵＳ"})
    void otherCodesAreNot(String code) {
        assertThatThrownBy(() -> new Party(code))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be an ISO 3166-1 alpha-2 code such as US, CN or CH, or EU");
    }
}
