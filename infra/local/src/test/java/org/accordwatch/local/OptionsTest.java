package org.accordwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private final Properties properties = new Properties();

    @Test
    void withoutSettingsThePortIs3000AndTheStackStaysUp() {
        var options = Options.of(properties);
        assertThat(options.port()).isEqualTo(3000);
        assertThat(options.once()).isFalse();
        assertThat(options.story()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "'', true", "false, false"})
    void onceNeedsNoValue(String text, boolean once) {
        properties.setProperty("local.once", text);
        assertThat(Options.of(properties).once()).isEqualTo(once);
    }

    @Test
    void noneIsNoStory() {
        properties.setProperty("local.story", "none");
        assertThat(Options.of(properties).story()).isEmpty();
        properties.setProperty("local.story", "a.json");
        assertThat(Options.of(properties).story()).contains(Path.of("a.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "65536", "99999999999"})
    void aPortThatIsNoneIsToldInOneSentence(String text) {
        properties.setProperty("local.port", text);
        assertThatThrownBy(() -> Options.of(properties))
                .hasMessage("The port " + text + " is not a number from 0 to 65535.");
    }
}
