package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://ustr.gov/statement?id=1#top", "http://www.mofcom.gov.cn/", "https://a.b/%E5%8D%8F"})
    void sourcesStandOnTheWeb(String url) {
        assertThat(at(url).url()).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ustr.gov",
                "/statement",
                "ftp://ustr.gov/",
                "javascript:alert(1)",
                "mailto:a@b.c",
                "https:///a",
                // A mark that reorders the text around it would show another address than the one that opens.
                "https://ustr.gov/\u202Efdp",
                "https://a.b/\uD83D",
                "https://a.b/协定",
            })
    void otherAddressesAreInvalid(String url) {
        assertThatThrownBy(() -> at(url))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("url"));
    }

    @Test
    void addressesAreBounded() {
        assertThat(at("https://a.b/" + "x".repeat(988)).url()).isPresent();
        assertThatThrownBy(() -> at("https://a.b/" + "x".repeat(989))).isInstanceOf(InvalidValue.class);
    }

    private static Source at(String url) {
        return new Source("USTR", "Statement", Optional.empty(), true, Optional.of(URI.create(url)));
    }
}
