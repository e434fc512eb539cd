package org.accordwatch.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns CloudFormation's YAML into a tree in which every short tag ({@code !Sub x}) stands in its long form
 * ({@code {"Fn::Sub": "x"}}), so that nothing behind it has to know both.
 */
public final class CloudFormationYaml {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CloudFormationYaml() {}

    /**
     * Reads a template.
     *
     * @param name what {@link TemplateException} shall call it, where the text is none
     */
    public static JsonNode parse(String name, String text) {
        try {
            Node root = new Yaml().compose(new StringReader(text));
            if (!(root instanceof MappingNode)) {
                throw new TemplateException(name, "a template is a YAML mapping and this is none");
            }
            return convert(root);
        } catch (YAMLException e) {
            throw new TemplateException(name, "is not YAML: " + e.getMessage(), e);
        }
    }

    private static JsonNode convert(Node node) {
        String tag = node.getTag().getValue();
        JsonNode value = plain(node);
        return tag.startsWith("!") && tag.length() > 1 ? longForm(tag.substring(1), value) : value;
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.getValue()
                        .forEach(entry -> object.set(
                                ((ScalarNode) entry.getKeyNode()).getValue(), convert(entry.getValueNode())));
                yield object;
            }
            case SequenceNode sequence ->
                JSON.arrayNode()
                        .addAll(sequence.getValue().stream()
                                .map(CloudFormationYaml::convert)
                                .toList());
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("YAML node of unknown kind " + node.getNodeId());
        };
    }

    /** Numbers and dates stay text: read as numbers, account ids would lose the zeros that they start with. */
    private static JsonNode scalar(ScalarNode scalar) {
        if (Tag.NULL.equals(scalar.getTag())) {
            return JSON.nullNode();
        }
        return JSON.textNode(scalar.getValue());
    }

    private static ObjectNode longForm(String name, JsonNode value) {
        return switch (name) {
            case "Ref", "Condition" -> JSON.objectNode().set(name, value);
            case "GetAtt" -> JSON.objectNode().set("Fn::GetAtt", value.isTextual() ? dotted(value.asText()) : value);
            default -> JSON.objectNode().set("Fn::" + name, value);
        };
    }

    private static JsonNode dotted(String reference) {
        int dot = reference.indexOf('.');
        return dot < 0
                ? JSON.textNode(reference)
                : JSON.arrayNode().add(reference.substring(0, dot)).add(reference.substring(dot + 1));
    }
}
