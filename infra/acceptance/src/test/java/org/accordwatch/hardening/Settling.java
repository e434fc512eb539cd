package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.accordwatch.local.template.Intrinsics;
import org.accordwatch.local.template.Parameters;

/**
 * Chooses what conditions choose, looks up parameters and mappings, and writes every reference as Fn::Sub would write it:
 * {@code ${Table.Arn}}. So a rule need not know the many ways of saying the same.
 */
final class Settling {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode declared;
    private final Parameters parameters;
    private final Intrinsics intrinsics;

    Settling(JsonNode template, Map<String, String> given) {
        declared = template.path("Parameters");
        parameters = Parameters.of(declared, given);
        intrinsics = new Intrinsics(template, parameters, Map.of());
    }

    JsonNode settle(JsonNode node, String where) {
        return Intrinsics.functionOf(node)
                .map(function -> call(function, node.get(function), node, where))
                .orElseGet(() -> plain(node, where));
    }

    private JsonNode call(String function, JsonNode argument, JsonNode call, String where) {
        return switch (function) {
            case "Fn::If" -> settle(intrinsics.branch(argument, where), where);
            case "Fn::FindInMap", "Fn::Split" -> intrinsics.evaluate(call, where);
            case "Ref" -> reference(argument.asText());
            case "Fn::GetAtt" ->
                JSON.textNode("${" + argument.path(0).asText() + "."
                        + argument.path(1).asText() + "}");
            case "Fn::Sub" -> argument.isTextual() ? argument : plain(call, where);
            default -> plain(call, where);
        };
    }

    private JsonNode reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return MissingNode.getInstance();
        }
        return declared.has(name) ? parameters.value(name).orElseThrow() : JSON.textNode("${" + name + "}");
    }

    private JsonNode plain(JsonNode node, String where) {
        return switch (node) {
            case ObjectNode object -> {
                var settled = JSON.objectNode();
                object.properties().forEach(entry -> {
                    var value = settle(entry.getValue(), where + "." + entry.getKey());
                    if (!value.isMissingNode()) {
                        settled.set(entry.getKey(), value);
                    }
                });
                yield settled;
            }
            case ArrayNode array ->
                JSON.arrayNode()
                        .addAll(array.valueStream()
                                .map(item -> settle(item, where))
                                .filter(item -> !item.isMissingNode())
                                .toList());
            default -> node;
        };
    }
}
