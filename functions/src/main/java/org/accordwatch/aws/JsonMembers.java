package org.accordwatch.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The SDK's requests and responses as JSON, by what they say of their own fields. */
final class JsonMembers {
    private JsonMembers() {}

    static void write(SdkPojo object, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (var field : object.sdkFields()) {
            var value = field.getValueOrDefault(object);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                generator.writeFieldName(field.locationName());
                value(value, generator);
            }
        }
        generator.writeEndObject();
    }

    private static void value(Object value, JsonGenerator generator) throws IOException {
        switch (value) {
            case AttributeValue attribute -> Attributes.write(attribute, generator);
            case SdkPojo object -> write(object, generator);
            case String text -> generator.writeString(text);
            case Map<?, ?> map -> {
                generator.writeStartObject();
                for (var entry : map.entrySet()) {
                    generator.writeFieldName((String) entry.getKey());
                    value(entry.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case List<?> list -> {
                generator.writeStartArray();
                for (var element : list) {
                    value(element, generator);
                }
                generator.writeEndArray();
            }
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            default -> throw new IllegalArgumentException("no service here takes a " + value.getClass());
        }
    }

    /** Sets the fields of an object at whose beginning the parser is. What it has no field for is skipped: services grow. */
    static void read(JsonParser parser, SdkPojo object) throws IOException {
        expect(parser, JsonToken.START_OBJECT);
        var fields = object.sdkFieldNameToField();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = fields.get(parser.currentName());
            parser.nextToken();
            if (field == null) {
                parser.skipChildren();
            } else {
                field.set(object, value(parser, field));
            }
        }
    }

    private static @Nullable Object value(JsonParser parser, SdkField<?> field) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        var type = field.marshallingType();
        if (type.equals(MarshallingType.STRING)) {
            return parser.getText();
        }
        if (type.equals(MarshallingType.SDK_POJO)) {
            var object = field.constructor().get();
            if (object instanceof AttributeValue.Builder attribute) {
                return Attributes.read(parser, attribute);
            }
            read(parser, object);
            return ((SdkBuilder<?, ?>) object).build();
        }
        if (type.equals(MarshallingType.MAP)) {
            return map(parser, field.getTrait(MapTrait.class).valueFieldInfo());
        }
        if (type.equals(MarshallingType.LIST)) {
            return list(parser, field.getTrait(ListTrait.class).memberFieldInfo());
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return parser.getIntValue();
        }
        if (type.equals(MarshallingType.LONG)) {
            return parser.getLongValue();
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return parser.getBooleanValue();
        }
        if (type.equals(MarshallingType.SDK_BYTES)) {
            return SdkBytes.fromByteArrayUnsafe(parser.getBinaryValue());
        }
        if (type.equals(MarshallingType.DOUBLE)) {
            return parser.getDoubleValue();
        }
        // Times, for which nobody asks.
        parser.skipChildren();
        return null;
    }

    private static Map<String, @Nullable Object> map(JsonParser parser, SdkField<?> values) throws IOException {
        expect(parser, JsonToken.START_OBJECT);
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser, values));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser, SdkField<?> elements) throws IOException {
        expect(parser, JsonToken.START_ARRAY);
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, elements));
        }
        return list;
    }

    static void expect(JsonParser parser, JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw new IOException("the response has " + parser.currentToken() + " where " + token + " should be");
        }
    }
}
