package org.accordwatch.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of the template's parameters, and of those that CloudFormation itself provides ({@code AWS::Region}). */
public final class Parameters {

    static final String STACK_NAME = "accordwatch";
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", "us-east-1",
            "AWS::AccountId", "000000000000",
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com",
            "AWS::StackName", STACK_NAME,
            "AWS::StackId", "arn:aws:cloudformation:us-east-1:000000000000:stack/" + STACK_NAME + "/local");

    private final Map<String, JsonNode> values;

    private Parameters(Map<String, JsonNode> values) {
        this.values = Map.copyOf(values);
    }

    /** Those of a template's {@code Parameters}; what is given takes the place of a default. */
    public static Parameters of(JsonNode declared, Map<String, String> given) {
        Map<String, JsonNode> values = new HashMap<>();
        PSEUDO.forEach((name, value) -> values.put(name, JsonNodeFactory.instance.textNode(value)));
        declared.properties()
                .forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue(), given)));
        given.keySet().stream().filter(name -> !declared.has(name)).findFirst().ifPresent(name -> {
            throw new TemplateException(
                    "Parameters." + name, "a value was given for it, but the template has no such parameter");
        });
        return new Parameters(values);
    }

    public Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static JsonNode value(String name, JsonNode declaration, Map<String, String> given) {
        if (!given.containsKey(name) && !declaration.has("Default")) {
            throw new TemplateException("Parameters." + name, "it has no default and no value was given for it");
        }
        String text = given.getOrDefault(name, declaration.path("Default").asText());
        String type = declaration.path("Type").asText();
        if (!type.equals("CommaDelimitedList") && !type.startsWith("List<")) {
            return JsonNodeFactory.instance.textNode(text);
        }
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(Arrays.stream(text.split(",", -1))
                        .map(item -> JsonNodeFactory.instance.textNode(item.strip()))
                        .toList());
    }
}
