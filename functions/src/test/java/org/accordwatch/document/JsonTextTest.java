package org.accordwatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "0",
                "-1.5",
                "true",
                "null",
                "{\"a\":{\"b\":[1,[true,null],{\"c\":\"d\"}]}}",
                "\"\\\"\\\\\\n\\u0007\"",
                "\"日内瓦 😀\"",
            })
    void whatIsWrittenIsWhatWasRead(String text) {
        assertThat(JsonText.write(JsonText.parse(text))).isEqualTo(text);
    }

    @Test
    void membersKeepTheirOrderAndNumbersTheirPrecision() {
        assertThat(JsonText.write(JsonText.parse("{\"b\":1,\"a\":0.1000000000000000000001}")))
                .isEqualTo("{\"b\":1,\"a\":0.1000000000000000000001}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'{\"a\": 1,\n \"b\" 2}'; 2; 6",
                "'{\"a\": }'; 1; 7",
                "'{\"a\": 1'; 1; 8",
                "'{\"a\": 1} x'; 1; 11",
                "'{\"a\": 1} 2'; 1; 11",
                "'{\"a\": NaN}'; 1; 9",
                "'[1,\n\n 2,,]'; 3; 5",
                "'{\"a\": \"line\nbreak\"}'; 1; 12",
            })
    void brokenTextIsToldWithItsPlace(String text, int line, int column) {
        var broken = catchThrowableOfType(MalformedJson.class, () -> JsonText.parse(text));

        assertThat(broken.line()).isEqualTo(line);
        assertThat(broken.column()).isCloseTo(column, within(1));
        assertThat(broken).message().isNotBlank().doesNotContain("com.fasterxml", "(String)", "Source:", "getMax", "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void nothingIsNoValue(String text) {
        assertThatThrownBy(() -> JsonText.parse(text))
                .isInstanceOf(MalformedJson.class)
                .hasMessage("there is no JSON value");
    }

    @Test
    void aMemberThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> JsonText.parse("{\"a\": 1, \"a\": 2}"))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(JsonText.parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Json.Items.class);
        assertThatThrownBy(() -> JsonText.parse("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> JsonText.parse("{\"a\":".repeat(100_000))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void bytesAreReadAsUtf8() throws Exception {
        var bytes = "\"Genève\"".getBytes(StandardCharsets.UTF_8);

        assertThat(JsonText.parse(new ByteArrayInputStream(bytes))).isEqualTo(new Json.Text("Genève"));
    }

    @ParameterizedTest
    @CsvSource({"Genève 😀, Genève 😀", "'half \uD83D', half ?", "'\uDE00\uD83D apart', ?? apart"})
    void bytesAreWrittenAsUtf8HoweverTheTextIsBroken(String text, String written) throws Exception {
        var stream = new ByteArrayOutputStream();

        JsonText.write(Json.object().put(text, text).build(), stream);

        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("{\"%1$s\":\"%1$s\"}".formatted(written));
    }

    @ParameterizedTest
    @ValueSource(ints = {7_990, 7_996, 7_997, 7_998, 7_999, 8_000, 16_000})
    void aCharacterStaysWholeWhereverWritersPause(int before) throws Exception {
        var text = "x".repeat(before) + "😀".repeat(5_000);
        var stream = new ByteArrayOutputStream();

        JsonText.write(Json.text(text), stream);

        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo('"' + text + '"');
    }

    @Test
    void theStreamIsFlushedAndStaysOpen() throws Exception {
        var closed = new AtomicBoolean();
        var bytes = new ByteArrayOutputStream();
        var stream = new BufferedOutputStream(bytes) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };

        JsonText.write(Json.text("Genève"), stream);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\"Genève\"");
        assertThat(closed).isFalse();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() ->
                        JsonText.parse(new ByteArrayInputStream("\"Genève\"".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> JsonText.parse(new ByteArrayInputStream(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE})))
                .isInstanceOf(MalformedJson.class);
    }
}
