package org.accordwatch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes in DynamoDB's own JSON, as streams carry them. */
final class Attributes {
    private Attributes() {}

    static JsonNode json(AttributeValue value) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case L -> {
                var list = json.putArray("L");
                value.l().forEach(item -> list.add(json(item)));
            }
            case M -> {
                var map = json.putObject("M");
                value.m().forEach((name, member) -> map.set(name, json(member)));
            }
            default -> throw new AssertionError("no item of ours has an attribute of type " + value.type());
        }
        return json;
    }
}
