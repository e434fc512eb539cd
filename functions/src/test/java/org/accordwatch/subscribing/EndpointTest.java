package org.accordwatch.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.accordwatch.agreement.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "magnets@example.com, magnets@example.com",
        "Magnets@Example.COM, Magnets@example.com",
        "a.b+c@sub.example.org, a.b+c@sub.example.org",
        "name@bücher.example, name@xn--bcher-kva.example",
    })
    void anAddressHasOneSpelling(String text, String address) {
        assertThat(Endpoint.of(Channel.EMAIL, text).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "@example.com",
                "a@",
                "a@b",
                "a b@example.com",
                ".a@example.com",
                "a..b@example.com",
                "a@example..com",
                "a@-example.com",
                "a@example.c",
                "a@[192.0.2.1]",
                "\"a\"@example.com",
                "a@example.com\n",
                "a@example.com,b@example.com",
                "ä@example.com",
                "a@1.2.3.4"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> Endpoint.of(Channel.EMAIL, text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anAddressHasItsLimits() {
        var longest = "a".repeat(64) + "@" + "b.".repeat(91) + "example";
        assertThat(Endpoint.of(Channel.EMAIL, longest).address()).hasSize(254);
        assertThatThrownBy(() -> Endpoint.of(Channel.EMAIL, "a".repeat(65) + "@example.com"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Endpoint.of(Channel.EMAIL, longest + "s")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"+12025550143, +12025550143", "+1 202-555-0143, +12025550143", "+41 44 668 18 00, +41446681800"})
    void aNumberHasOneSpelling(String text, String address) {
        assertThat(Endpoint.of(Channel.SMS, text).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025550143",
                "+1",
                "+999123456789",
                "+1202555014",
                "tel",
                "+1 (202) 555-0143 x5",
                "+12025550143;ext=5",
                "tel:+12025550143",
                "+1 800 FLOWERS",
                "\uFF0B12025550143",
                "+1202555014\u0000x"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Endpoint.of(Channel.SMS, text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anEndpointIsNeverPrinted() {
        assertThat(Endpoint.of(Channel.EMAIL, "magnets@example.com").toString()).doesNotContain("magnets");
        assertThat(Endpoint.of(Channel.SMS, "+12025550143").toString()).doesNotContain("2025550143");
        assertThat(SubscriptionId.parse("0".repeat(32)).orElseThrow().toString())
                .doesNotContain("0");
    }
}
