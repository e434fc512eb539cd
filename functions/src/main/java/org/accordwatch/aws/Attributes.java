package org.accordwatch.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The values of DynamoDB's attributes as JSON. Most of what goes to and fro is such, so they are told apart at once and not field by field. */
final class Attributes {
    private Attributes() {}

    static void write(AttributeValue value, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        switch (value.type()) {
            case S -> generator.writeStringField("S", value.s());
            case N -> generator.writeStringField("N", value.n());
            case BOOL -> generator.writeBooleanField("BOOL", value.bool());
            case NUL -> generator.writeBooleanField("NULL", value.nul());
            case B -> generator.writeBinaryField("B", value.b().asByteArrayUnsafe());
            case SS -> texts("SS", value.ss(), generator);
            case NS -> texts("NS", value.ns(), generator);
            case M -> {
                generator.writeObjectFieldStart("M");
                for (var entry : value.m().entrySet()) {
                    generator.writeFieldName(entry.getKey());
                    write(entry.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case L -> {
                generator.writeArrayFieldStart("L");
                for (var element : value.l()) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("no attribute here is a " + value.type());
        }
        generator.writeEndObject();
    }

    private static void texts(String name, List<String> texts, JsonGenerator generator) throws IOException {
        generator.writeArrayFieldStart(name);
        for (var text : texts) {
            generator.writeString(text);
        }
        generator.writeEndArray();
    }

    /** The parser is at the beginning of the value's object, and then at its end. */
    static AttributeValue read(JsonParser parser, AttributeValue.Builder value) throws IOException {
        JsonMembers.expect(parser, JsonToken.START_OBJECT);
        parser.nextToken();
        JsonMembers.expect(parser, JsonToken.FIELD_NAME);
        var type = parser.currentName();
        parser.nextToken();
        switch (type) {
            case "S" -> value.s(parser.getText());
            case "N" -> value.n(parser.getText());
            case "BOOL" -> value.bool(parser.getBooleanValue());
            case "NULL" -> value.nul(parser.getBooleanValue());
            case "B" -> value.b(SdkBytes.fromByteArrayUnsafe(parser.getBinaryValue()));
            case "SS" -> value.ss(texts(parser));
            case "NS" -> value.ns(texts(parser));
            case "M" -> value.m(map(parser));
            case "L" -> value.l(list(parser));
            default -> throw new IOException("no attribute here is a " + type);
        }
        parser.nextToken();
        JsonMembers.expect(parser, JsonToken.END_OBJECT);
        return value.build();
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        JsonMembers.expect(parser, JsonToken.START_ARRAY);
        var texts = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(parser.getText());
        }
        return texts;
    }

    private static Map<String, AttributeValue> map(JsonParser parser) throws IOException {
        JsonMembers.expect(parser, JsonToken.START_OBJECT);
        var map = new LinkedHashMap<String, AttributeValue>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            map.put(name, read(parser, AttributeValue.builder()));
        }
        return map;
    }

    private static List<AttributeValue> list(JsonParser parser) throws IOException {
        JsonMembers.expect(parser, JsonToken.START_ARRAY);
        var list = new ArrayList<AttributeValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(parser, AttributeValue.builder()));
        }
        return list;
    }
}
