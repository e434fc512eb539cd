package org.accordwatch.subscribing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.document.FieldProblem;
import org.accordwatch.document.Form;
import org.accordwatch.document.InvalidDocument;
import org.accordwatch.document.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
    private static final Channels CHANNELS = Channels.of(Set.of("US", "CH", "GB"));

    @ParameterizedTest
    @CsvSource({
        "magnets@example.com, magnets@example.com",
        "Magnets@Example.COM, Magnets@example.com",
        "a.b+c@sub.example.org, a.b+c@sub.example.org",
        "name@bücher.example, name@xn--bcher-kva.example",
    })
    void anAddressHasOneSpelling(String text, String address) {
        assertThat(read("email", text).address()).isEqualTo(address);
    }

    @Test
    void anAddressIsTheSameInUpperAndLowerCase() {
        assertThat(read("email", "Magnets@example.com").identity())
                .isEqualTo(read("email", "magnets@EXAMPLE.com").identity())
                .isNotEqualTo(read("email", "magnet.s@example.com").identity());
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
        refused("email", text);
    }

    @Test
    void anAddressOfVeryManyLabelsIsRefusedLikeAnyOther() {
        assertThatThrownBy(() -> read("email", "a@" + "a.".repeat(20_000) + "org"))
                .isInstanceOf(InvalidDocument.class);
    }

    @Test
    void anAddressHasItsLimits() {
        var longest = "a".repeat(64) + "@" + "b.".repeat(91) + "example";
        assertThat(read("email", longest).address()).hasSize(254);
        refused("email", "a".repeat(65) + "@example.com");
        refused("email", longest + "s");
    }

    @ParameterizedTest
    @CsvSource({"+12025550143, +12025550143", "+1 202-555-0143, +12025550143", "+41 44 668 18 00, +41446681800"})
    void aNumberHasOneSpelling(String text, String address) {
        assertThat(read("sms", text).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"(202) 555-0143, US, +12025550143", "079 123 45 67, CH, +41791234567", "+41791234567, US, +41791234567"
    })
    void aNationalNumberNeedsItsCountry(String text, String country, String address) {
        assertThat(read("sms", text, country).address()).isEqualTo(address);
        if (!text.startsWith("+")) {
            refused("sms", text);
        }
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
        refused("sms", text);
    }

    /** Premium in the US and the UK, shared cost and personal in the UK, toll-free in the US. */
    @ParameterizedTest
    @ValueSource(strings = {"+19002345678", "+449098790000", "+448431234567", "+447012345678", "+18002345678"})
    void numbersThatCostMoreAreRefused(String text) {
        assertThat(problem("sms", text)).contains("premium, shared-cost and service numbers");
    }

    @Test
    void textsGoOnlyToCountriesThatAreListed() {
        assertThat(problem("sms", "+8613912345678")).endsWith("texts are sent: CH, GB, US");
        assertThat(problem("sms", "+14165550143"))
                .as("Canada has the code of the US")
                .contains("CH, GB, US");
        assertThatThrownBy(() -> read(Channels.of(Set.of()), "sms", "+12025550143"))
                .isInstanceOfSatisfying(
                        InvalidDocument.class,
                        none -> assertThat(none.problems().getFirst().detail()).contains("no texts are sent here"));
    }

    @Test
    void aWrongCountryIsSaidSo() {
        assertThatThrownBy(() -> read("sms", "079 123 45 67", "Switzerland"))
                .isInstanceOfSatisfying(
                        InvalidDocument.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/country"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/hook, https://example.org/hook",
        "https://EXAMPLE.org, https://example.org/",
        "https://example.org:443/a?b=c, https://example.org/a?b=c",
        "https://example.org:8443/, https://example.org:8443/",
        "HTTPS://example.org./, https://example.org/",
        "https://8.8.8.8/hook, https://8.8.8.8/hook",
        "https://[2606:4700::1111]/, https://[2606:4700:0:0:0:0:0:1111]/",
    })
    void aWebAddressHasOneSpelling(String text, String address) {
        assertThat(read("webhook", text).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "http://example.org/",
                "ftp://example.org/",
                "https:///hook",
                "https://user@example.org/",
                "https://example.org/#part",
                "https://example.org:0/",
                "https://example.org:65536/",
                "https://exa mple.org/",
                "https://example.org/\n",
                "https://intranet/",
                "https://localhost/",
                "https://a.localhost/",
                "https://printer.local/",
                "https://vault.internal/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://a.0x7f/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fd00::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
            })
    void whatIsNoPublicWebAddressIsRefused(String text) {
        refused("webhook", text);
    }

    @ParameterizedTest
    @CsvSource({
        "email, magnets@example.com, m…@e….com",
        "sms, +12025550143, +1…43",
        "webhook, https://hook.example.org/secret, https://h….org/…",
    })
    void aHintTellsItsOwnerEnoughAndNobodyElse(String channel, String text, String hint) {
        assertThat(read(channel, text).hint()).isEqualTo(hint);
    }

    @Test
    void anEndpointIsNeverPrinted() {
        assertThat(read("email", "magnets@example.com").toString()).doesNotContain("magnets");
        assertThat(read("sms", "+12025550143").toString()).doesNotContain("2025550143");
        assertThat(read("webhook", "https://hook.example.org/").toString()).doesNotContain("hook");
    }

    @Test
    void anotherChannelIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> CHANNELS.named("pigeon"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be one of email, sms, webhook");
    }

    private static void refused(String channel, String text) {
        assertThat(problem(channel, text)).isNotEmpty();
    }

    private static String problem(String channel, String text) {
        var refusal = catchThrowableOfType(InvalidDocument.class, () -> read(channel, text));
        assertThat(refusal).as("what becomes of %s", text).isNotNull();
        assertThat(refusal.problems()).extracting(FieldProblem::pointer).containsExactly("/endpoint");
        return refusal.problems().getFirst().detail();
    }

    private static Endpoint read(String channel, String text, String... country) {
        return read(CHANNELS, channel, text, country);
    }

    private static Endpoint read(Channels channels, String channel, String text, String... country) {
        var json = Json.object().put("endpoint", text);
        for (var code : country) {
            json.put("country", code);
        }
        return Form.read(json.build(), node -> {
            var form = node.form();
            var endpoint = channels.named(channel).read(form);
            return form.build(endpoint);
        });
    }
}
