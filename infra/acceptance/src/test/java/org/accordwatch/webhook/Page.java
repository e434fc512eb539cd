package org.accordwatch.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/webhooks.md. */
record Page(String text) {
    static Page read() throws IOException {
        return new Page(Files.readString(Path.of("../../docs/webhooks.md")));
    }

    /** The page's only block of code in a language. */
    String block(String language) {
        Matcher block = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text);
        if (!block.find()) {
            throw new IllegalStateException("The page shows nothing in " + language + ".");
        }
        return block.group(1);
    }

    /** The fields of the page's message. */
    Map<String, String> fields() throws IOException {
        return fields(new ObjectMapper().readTree(block("json")));
    }

    /** A message's fields by name with what kind of value they have, and so the attributes with their types. */
    static Map<String, String> fields(JsonNode message) {
        Map<String, String> fields = new TreeMap<>();
        message.properties()
                .forEach(field -> fields.put(
                        field.getKey(), field.getValue().getNodeType().name()));
        message.path("MessageAttributes")
                .properties()
                .forEach(attribute -> fields.put(
                        attribute.getKey(), attribute.getValue().path("Type").asText()));
        return fields;
    }
}
