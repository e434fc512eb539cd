package org.accordwatch.local.sns.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.wire.QueryRequest;
import org.accordwatch.local.sns.wire.SnsErrorCode;
import org.accordwatch.local.sns.wire.SnsException;

/**
 * An attribute of a message; the value of a binary one is in Base64. The rules are those of "Amazon SNS message
 * attributes" in the SNS developer guide.
 */
public record MessageAttribute(String dataType, String value) {
    private static final int MAX_NAME = 256;
    private static final Pattern NAME = Pattern.compile("(?!\\.)(?!.*\\.\\.)[A-Za-z0-9_.-]+(?<!\\.)");
    /** All but the ones that steer SNS's own delivery ("Publishing SMS messages" and "mobile push" in the same guide). */
    private static final Pattern RESERVED = Pattern.compile("(?i)(AWS|Amazon)\\.(?!SNS\\.(SMS|MOBILE)\\.).*");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads and checks the attributes of a publish, in the order in which they were sent. */
    static Map<String, MessageAttribute> read(QueryRequest publish) {
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        for (QueryRequest entry : publish.members("MessageAttributes.entry")) {
            String name = entry.optional("Name").orElse("");
            checkName(name);
            if (attributes.put(name, read(name, entry)) != null) {
                throw invalid("The message attribute '" + name + "' is given twice.");
            }
        }
        return attributes;
    }

    private static void checkName(String name) {
        if (name.isEmpty()) {
            throw invalid("The message attribute name must not be empty.");
        }
        if (name.length() > MAX_NAME) {
            throw invalid("The message attribute name must not be longer than 256 characters.");
        }
        if (!NAME.matcher(name).matches()) {
            throw invalid("The message attribute name '" + name
                    + "' is invalid. It can only include alphanumeric characters, hyphens, underscores, or dots,"
                    + " with no dot first, last or after another.");
        }
        if (RESERVED.matcher(name).matches()) {
            throw invalid("The message attribute name '" + name + "' begins with a reserved prefix.");
        }
    }

    private static MessageAttribute read(String name, QueryRequest entry) {
        String type = entry.optional("Value.DataType").orElse("");
        if (type.isEmpty()) {
            throw invalid("The message attribute '" + name + "' must contain non-empty message attribute type.");
        }
        boolean binary = type.equals("Binary");
        if (!binary && !List.of("String", "String.Array", "Number").contains(type)) {
            throw invalid("The message attribute '" + name + "' has an invalid message attribute type, the supported"
                    + " types are Binary, Number, String and String.Array.");
        }
        String value = entry.optional(binary ? "Value.BinaryValue" : "Value.StringValue")
                .orElse("");
        if (value.isEmpty()) {
            throw invalid("The message attribute '" + name
                    + "' must contain non-empty message attribute value for message attribute type '" + type + "'.");
        }
        checkValue(name, type, value);
        return new MessageAttribute(type, value);
    }

    private static void checkValue(String name, String type, String value) {
        try {
            switch (type) {
                case "Number" -> new BigDecimal(value.strip());
                case "Binary" -> Base64.getDecoder().decode(value);
                case "String.Array" -> checkArray(name, value);
                default -> {}
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw invalid("Could not cast message attribute '" + name + "' value to " + type + ".")
                    .because(e);
        }
    }

    private static void checkArray(String name, String value) throws JsonProcessingException {
        JsonNode array = JSON.readTree(value);
        if (!array.isArray()) {
            throw invalid("The message attribute '" + name + "' of type 'String.Array' must be a JSON array.");
        }
        for (JsonNode element : array) {
            if (element.isContainerNode()) {
                throw invalid("The message attribute '" + name
                        + "' of type 'String.Array' may hold strings, numbers, true, false and null only.");
            }
        }
    }

    private static SnsException invalid(String why) {
        return new SnsException(SnsErrorCode.PARAMETER_VALUE_INVALID, why);
    }

    /** The bytes that this attribute takes from what a message may hold. */
    int size(String name) {
        int valueSize =
                dataType.equals("Binary") ? Base64.getDecoder().decode(value).length : value.getBytes(UTF_8).length;
        return name.getBytes(UTF_8).length + dataType.getBytes(UTF_8).length + valueSize;
    }
}
