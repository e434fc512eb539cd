package org.accordwatch.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.accordwatch.agreement.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "8e03978e-40d5-43dd-bc93-6894a57f9324", "~!@#$%^&*()"})
    void visibleAsciiIsAKey(String text) {
        assertThat(new IdempotencyKey(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "\u0000", "a\n"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new IdempotencyKey("a".repeat(129))).isInstanceOf(InvalidValue.class);
    }
}
