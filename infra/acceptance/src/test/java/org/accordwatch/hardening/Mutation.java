package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accordwatch.local.template.CloudFormationYaml;

/**
 * A way of breaking the template. Paths start at the resources, or at the whole where they begin with a slash, and go down by the
 * names of properties, {@code ~1} for a slash in one; in a list by index, by Sid, or by {@code -} to its end.
 *
 * @param name what is wrong then
 */
record Mutation(String name, UnaryOperator<Template> change) {

    /** Puts a value, written as in the template, where another one stands or none. */
    static Mutation put(String name, String path, String yaml) {
        return ofTree(name, tree -> {
            var value = CloudFormationYaml.parse(name, "value: " + yaml).path("value");
            switch (parent(tree, path)) {
                case ObjectNode object -> object.set(last(path), value);
                case ArrayNode array when last(path).equals("-") -> array.add(value);
                case ArrayNode array -> array.set(index(array, last(path)), value);
                default -> throw new AssertionError("nothing can be put at " + path);
            }
            return tree;
        });
    }

    static Mutation remove(String name, String path) {
        return ofTree(name, tree -> {
            switch (parent(tree, path)) {
                case ObjectNode object -> object.remove(last(path));
                case ArrayNode array -> array.remove(index(array, last(path)));
                default -> throw new AssertionError("nothing can be removed at " + path);
            }
            return tree;
        });
    }

    /** Takes away the comment above a statement. */
    static Mutation silence(String statement) {
        return new Mutation(
                statement + " has no comment above it",
                template -> new Template(
                        template.json(),
                        template.reasons().entrySet().stream()
                                .filter(reason -> !reason.getKey().equals(statement))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    Template of(Template template) {
        return change.apply(template);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Mutation ofTree(String name, UnaryOperator<ObjectNode> change) {
        return new Mutation(
                name, template -> new Template(change.apply(template.json().deepCopy()), template.reasons()));
    }

    private static JsonNode parent(ObjectNode tree, String path) {
        var names = names(path);
        JsonNode node = tree;
        for (var name : names.subList(0, names.size() - 1)) {
            node = node instanceof ArrayNode array ? array.path(index(array, name)) : node.path(name);
        }
        return node;
    }

    private static List<String> names(String path) {
        var whole = path.startsWith("/") ? path.substring(1) : "Resources/" + path;
        return Arrays.stream(whole.split("/", -1))
                .map(name -> name.replace("~1", "/"))
                .toList();
    }

    private static String last(String path) {
        return names(path).getLast();
    }

    private static int index(ArrayNode array, String name) {
        return IntStream.range(0, array.size())
                .filter(index -> array.path(index).path("Sid").asText().equals(name))
                .findFirst()
                .orElseGet(() -> Integer.parseInt(name));
    }
}
