package org.accordwatch.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates CloudFormation's intrinsic functions, one value at a time and only when that value is read: a template
 * refers to much that a single machine does not have, and only what is used must resolve.
 */
public final class Intrinsics {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final Parameters parameters;
    private final JsonNode mappings;
    private final Conditions conditions;
    private final Map<String, ResourceValues> resources;

    public Intrinsics(JsonNode template, Parameters parameters, Map<String, ResourceValues> resources) {
        this.parameters = parameters;
        this.mappings = template.path("Mappings");
        this.conditions = new Conditions(template.path("Conditions"), this);
        this.resources = Map.copyOf(resources);
    }

    Conditions conditions() {
        return conditions;
    }

    /** The value that stands at this place; the children of a map or list may still hold functions. */
    public JsonNode evaluate(JsonNode node, String where) {
        return functionOf(node)
                .map(function -> evaluate(call(function, node.get(function), where), where))
                .orElse(node);
    }

    String text(JsonNode node, String where) {
        JsonNode value = evaluate(node, where);
        if (!value.isValueNode() || value.isNull()) {
            throw new TemplateException(where, "a single value is needed here");
        }
        return value.asText();
    }

    /** The name of the function that is called at this place, such as {@code Fn::Sub}; none where a plain value stands. */
    public static Optional<String> functionOf(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(node.fieldNames().next()).filter(name -> name.equals("Ref") || name.startsWith("Fn::"));
    }

    /** The resource that a text such as {@code ${Archive.Arn}/*} is about. */
    static Optional<String> firstResource(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(2))
                .filter(name -> !name.startsWith("AWS::"))
                .map(name -> name.replaceFirst("\\..*", ""))
                .findFirst();
    }

    /** What an {@code Fn::If} chooses. */
    public JsonNode branch(JsonNode argument, String where) {
        return argument.path(conditions.holds(argument.path(0).asText(), where) ? 1 : 2);
    }

    private JsonNode call(String function, JsonNode argument, String where) {
        return switch (function) {
            case "Ref" -> ref(argument.asText(), where);
            case "Fn::GetAtt" -> JSON.textNode(attribute(argument, where));
            case "Fn::Sub" -> JSON.textNode(substitute(argument, where));
            case "Fn::Join" -> JSON.textNode(join(argument, where));
            case "Fn::Split" -> split(argument, where);
            case "Fn::Select" -> select(argument, where);
            case "Fn::FindInMap" -> findInMap(argument, where);
            case "Fn::If" -> branch(argument, where);
            case "Fn::Base64" ->
                JSON.textNode(
                        Base64.getEncoder().encodeToString(text(argument, where).getBytes(StandardCharsets.UTF_8)));
            default -> throw new TemplateException(where, "the function " + function + " is not known here");
        };
    }

    private JsonNode ref(String name, String where) {
        if (name.equals("AWS::NoValue")) {
            return MissingNode.getInstance();
        }
        return parameters
                .value(name)
                .or(() -> Optional.ofNullable(resources.get(name)).map(resource -> JSON.textNode(resource.ref())))
                .orElseThrow(() -> new TemplateException(where, "the reference to " + name + " cannot be resolved"));
    }

    private String attribute(JsonNode argument, String where) {
        if (argument.size() != 2) {
            throw new TemplateException(where, "Fn::GetAtt needs a resource and the name of an attribute");
        }
        return attribute(argument.path(0).asText(), text(argument.path(1), where), where);
    }

    private String attribute(String resource, String attribute, String where) {
        return Optional.ofNullable(resources.get(resource))
                .flatMap(values -> Optional.ofNullable(values.attributes().get(attribute)))
                .orElseThrow(() -> new TemplateException(
                        where, "the reference to " + resource + "." + attribute + " cannot be resolved"));
    }

    private String substitute(JsonNode argument, String where) {
        JsonNode own = argument.isArray() ? argument.path(1) : MissingNode.getInstance();
        String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(variable(match, own, where)));
    }

    private String variable(MatchResult match, JsonNode own, String where) {
        String name = match.group(2);
        if (!match.group(1).isEmpty()) {
            return "${" + name + "}"; // ${!Literal} is how CloudFormation writes a dollar brace that is meant so
        }
        if (own.has(name)) {
            return text(own.get(name), where);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? ref(name, where).asText() : attribute(name.substring(0, dot), name.substring(dot + 1), where);
    }

    private String join(JsonNode argument, String where) {
        List<String> items = list(argument.path(1), where)
                .valueStream()
                .map(item -> text(item, where))
                .toList();
        return String.join(argument.path(0).asText(), items);
    }

    private JsonNode split(JsonNode argument, String where) {
        ArrayNode parts = JSON.arrayNode();
        String delimiter = Pattern.quote(argument.path(0).asText());
        for (String part : Pattern.compile(delimiter).split(text(argument.path(1), where), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private JsonNode select(JsonNode argument, String where) {
        String index = text(argument.path(0), where);
        JsonNode list = list(argument.path(1), where);
        if (!index.matches("\\d{1,4}") || Integer.parseInt(index) >= list.size()) {
            throw new TemplateException(where, "Fn::Select finds no item " + index + " in a list of " + list.size());
        }
        return list.get(Integer.parseInt(index));
    }

    private JsonNode findInMap(JsonNode argument, String where) {
        JsonNode found = mappings;
        for (JsonNode key : argument) {
            found = found.path(text(key, where));
        }
        if (found.isMissingNode()) {
            throw new TemplateException(where, "Fn::FindInMap finds nothing for " + argument);
        }
        return found;
    }

    private JsonNode list(JsonNode node, String where) {
        JsonNode list = evaluate(node, where);
        if (!list.isArray()) {
            throw new TemplateException(where, "a list is needed here");
        }
        return list;
    }
}
