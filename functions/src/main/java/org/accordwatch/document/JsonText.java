package org.accordwatch.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON as text: strict about duplicate names, bounded in depth and in the length of numbers. */
public final class JsonText {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(40)
                    .build())
            .build();

    /** What Jackson's messages tell of Jackson rather than of the text. */
    private static final Pattern INNER_NOTES =
            Pattern.compile(" \\(start marker at \\[.*?]\\)|, from `[^`]*`|: enable `[^`]*` to allow");

    private JsonText() {}

    /** @throws MalformedJson when the text is not one JSON value */
    public static Json parse(String text) {
        try (var parser = FACTORY.createParser(text)) {
            return parse(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws MalformedJson when the stream is not one JSON value */
    public static Json parse(InputStream stream) throws IOException {
        try (var parser = FACTORY.createParser(stream)) {
            return parse(parser);
        } catch (CharConversionException _) {
            throw new MalformedJson(1, 1, "the bytes are not text in UTF-8");
        }
    }

    /**
     * Half a character, which people can write as an escape, becomes a question mark. Written into room that a thread keeps for its next
     * text, as Jackson's own mapper does.
     */
    public static String write(Json json) {
        var room = FACTORY._getBufferRecycler();
        try (var text = new SegmentedStringWriter(room)) {
            try (var generator = FACTORY.createGenerator(text)) {
                write(json, generator);
            }
            return text.getAndClear();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            room.releaseToPool();
        }
    }

    /** In UTF-8, as above. The stream is flushed and stays open. */
    public static void write(Json json, OutputStream stream) throws IOException {
        try (var generator = FACTORY.createGenerator(stream)) {
            write(json, generator);
        }
    }

    private static Json parse(JsonParser parser) throws IOException {
        try {
            return only(parser);
        } catch (JsonProcessingException broken) {
            // Where a limit is passed, Jackson does not say where.
            throw malformed(broken, Optional.ofNullable(broken.getLocation()).orElseGet(parser::currentLocation));
        }
    }

    /** The one value that there is. */
    static Json only(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new MalformedJson(1, 1, "there is no JSON value");
        }
        var value = value(parser);
        if (parser.nextToken() != null) {
            throw malformed("there is more after the value", parser.currentLocation());
        }
        return value;
    }

    private static Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NULL -> new Json.Nothing();
            case START_ARRAY -> items(parser);
            case START_OBJECT -> fields(parser);
            default -> throw malformed("a value was expected", parser.currentLocation());
        };
    }

    private static Json number(JsonParser parser) throws IOException {
        try {
            return new Json.Num(parser.getText());
        } catch (NumberFormatException _) {
            throw malformed("a number is too large or too small", parser.currentTokenLocation());
        }
    }

    private static Json items(JsonParser parser) throws IOException {
        List<Json> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new Json.Items(values);
    }

    private static Json fields(JsonParser parser) throws IOException {
        // Jackson has refused a name that comes again.
        var members = new Members.Growing();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            members.add(name, value(parser));
        }
        return new Json.Fields(members.grown());
    }

    private static void write(Json json, JsonGenerator generator) throws IOException {
        switch (json) {
            case Json.Text(var value) -> generator.writeString(whole(value));
            case Json.Num(var text) -> generator.writeNumber(text);
            case Json.Flag(var value) -> generator.writeBoolean(value);
            case Json.Nothing() -> generator.writeNull();
            case Json.Items(var values) -> {
                generator.writeStartArray();
                for (var value : values) {
                    write(value, generator);
                }
                generator.writeEndArray();
            }
            case Json.Fields(var values) -> {
                generator.writeStartObject();
                for (var member : values.entrySet()) {
                    generator.writeFieldName(whole(member.getKey()));
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
        }
    }

    /** Jackson would write half a character as an escape, which is none to whoever reads it. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(UTF_8), UTF_8);
            }
        }
        return text;
    }

    static MalformedJson malformed(JsonProcessingException broken, JsonLocation at) {
        return malformed(INNER_NOTES.matcher(broken.getOriginalMessage()).replaceAll(""), at);
    }

    private static MalformedJson malformed(String problem, JsonLocation at) {
        return new MalformedJson(at.getLineNr(), at.getColumnNr(), problem);
    }
}
