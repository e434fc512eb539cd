package org.accordwatch.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    @Test
    void required_shouldNameWhatIsMissing() {
        assertThatThrownBy(() -> new Environment(Map.of("TABLE", " ")).required("TABLE"))
                .hasMessageContaining("TABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "https://example.org/", "https://", "::", "mailto:a@example.org"})
    void address_shouldRefuse_whatLinksCannotBeginWith(String text) {
        assertThatThrownBy(() -> new Environment(Map.of("PUBLIC_URL", text)).address("PUBLIC_URL"))
                .hasMessageContaining("PUBLIC_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://localhost:3000", "https://example.org/accords"})
    void address_shouldTake_whatLinksCanBeginWith(String text) {
        assertThat(new Environment(Map.of("PUBLIC_URL", text)).address("PUBLIC_URL"))
                .hasToString(text);
    }

    @Test
    void numbersAndZones_shouldNameWhatIsWrong() {
        var environment = new Environment(Map.of("HOUR", "seven", "ZONE", "Mars/Olympus"));
        assertThatThrownBy(() -> environment.number("HOUR")).hasMessageContaining("HOUR");
        assertThatThrownBy(() -> environment.zone("ZONE")).hasMessageContaining("ZONE");
        var right = new Environment(Map.of("HOUR", "7", "ZONE", "Europe/Zurich"));
        assertThat(right.number("HOUR")).isEqualTo(7);
        assertThat(right.zone("ZONE")).hasToString("Europe/Zurich");
    }
}
