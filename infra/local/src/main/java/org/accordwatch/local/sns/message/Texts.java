package org.accordwatch.local.sns.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.Map;
import org.accordwatch.local.sns.registry.Protocol;
import org.accordwatch.local.sns.wire.SnsException;

/** The text of a message for every protocol: its own one where it has one, else the standard one. */
public record Texts(String standard, Map<Protocol, String> own) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public Texts {
        own = Map.copyOf(own);
    }

    static Texts same(String text) {
        return new Texts(text, Map.of());
    }

    /**
     * Reads a message with {@code MessageStructure} json. SNS API reference, Publish: keys that are no protocol and
     * values that are no string are ignored, duplicate keys are refused, {@code default} must be a string.
     */
    static Texts read(String json) {
        JsonNode message = parse(json);
        JsonNode standard = message.path("default");
        if (!standard.isTextual()) {
            throw SnsException.invalidParameter("Message Structure - No default entry in JSON message body");
        }
        Map<Protocol, String> own = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            JsonNode text = message.path(protocol.text());
            if (text.isTextual()) {
                own.put(protocol, text.textValue());
            }
        }
        return new Texts(standard.textValue(), own);
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode message = JSON.readTree(json);
            if (message.isObject()) {
                return message;
            }
            throw unparsable();
        } catch (JsonProcessingException e) {
            throw unparsable().because(e);
        }
    }

    private static SnsException unparsable() {
        return SnsException.invalidParameter("Message Structure - JSON message body failed to parse");
    }

    public String in(Protocol protocol) {
        return own.getOrDefault(protocol, standard);
    }
}
