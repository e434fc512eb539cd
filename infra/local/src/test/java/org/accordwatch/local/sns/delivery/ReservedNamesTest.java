package org.accordwatch.local.sns.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedNamesTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com/x, true, false",
        "https://hook.example.net, true, false",
        "https://Hook.Example.ORG./x, true, false",
        "https://example, true, false",
        "https://a.b.test:8443/x, true, false",
        "https://x.invalid, false, true",
        "https://example.com.invalid, false, true",
        "https://notexample.com, false, false",
        "https://example.com.evil.io, false, false",
        "https://mytest, false, false",
        "https://example.edu, false, false",
        "https://localhost/example.com, false, false",
        "http://127.0.0.1:80/x.test, false, false",
        "http://[::1]/example.com, false, false",
    })
    void onlyNamesThatNobodyCanRegisterAreReserved(URI url, boolean played, boolean nowhere) {
        assertThat(ReservedNames.arePlayed(url)).isEqualTo(played);
        assertThat(ReservedNames.leadNowhere(url)).isEqualTo(nowhere);
    }
}
