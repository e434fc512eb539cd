package org.accordwatch.sam;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The project's template without what LocalStack's community edition cannot run.
 *
 * @param resources the logical ids of what is left
 */
record DataTemplate(String yaml, Set<String> resources) {
    /** Each with its reason. */
    private static final List<Predicate<String>> LEFT_OUT = List.of(
            // Runs in the emulator of SAM CLI instead; LocalStack would download the runtime.
            "AWS::Serverless::Function"::equals,
            // HTTP APIs are not in the community edition; `sam local start-api` stands in.
            "AWS::Serverless::HttpApi"::equals,
            // Not in the community edition, which says "not supported but was deployed as a fallback": that proves
            // nothing.
            type -> type.startsWith("AWS::Cognito::"),
            // Most watch a function, or the mapping of a stream that SAM makes of one; the others would prove nothing.
            type -> type.startsWith("AWS::CloudWatch::"));

    static DataTemplate of(Path template) throws IOException {
        var root = (MappingNode) new Yaml().compose(new StringReader(Files.readString(template)));
        var resources = (MappingNode) child(root, "Resources");
        var gone = resources.getValue().stream()
                .filter(resource -> LEFT_OUT.stream().anyMatch(rule -> rule.test(type(resource))))
                .map(DataTemplate::name)
                .collect(Collectors.toCollection(TreeSet::new));
        // What is there for a function, such as the role of its schedule, cannot be made without it.
        gone.addAll(resources.getValue().stream()
                .filter(resource -> mentions(resource, gone))
                .map(DataTemplate::name)
                .toList());
        resources.getValue().removeIf(resource -> gone.contains(name(resource)));
        ((MappingNode) child(root, "Outputs")).getValue().removeIf(output -> mentions(output, gone));
        var left = new TreeSet<String>();
        resources.getValue().stream()
                .filter(resource -> !hasCondition(resource))
                .forEach(resource -> left.add(name(resource)));
        return new DataTemplate(text(root), left);
    }

    private static boolean mentions(NodeTuple entry, Set<String> ids) {
        var text = text(entry.getValueNode());
        return ids.stream().anyMatch(id -> text.matches("(?s).*\\b" + id + "\\b.*"));
    }

    private static String type(NodeTuple resource) {
        return ((ScalarNode) child((MappingNode) resource.getValueNode(), "Type")).getValue();
    }

    private static boolean hasCondition(NodeTuple resource) {
        return ((MappingNode) resource.getValueNode())
                .getValue().stream().anyMatch(property -> name(property).equals("Condition"));
    }

    private static Node child(MappingNode parent, String key) {
        return parent.getValue().stream()
                .filter(entry -> name(entry).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The template has no " + key + "."))
                .getValueNode();
    }

    private static String name(NodeTuple entry) {
        return ((ScalarNode) entry.getKeyNode()).getValue();
    }

    private static String text(Node node) {
        var options = new DumperOptions();
        options.setWidth(1000);
        var out = new StringWriter();
        new Yaml(options).serialize(node, out);
        return out.toString();
    }
}
