package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The template with its parameters given and its conditions chosen. References stand as text: {@code ${Table.Arn}}. */
record Stack(JsonNode resources, JsonNode globals) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)(\\.\\w+)?}");

    static Stack of(JsonNode template, Map<String, String> parameters) {
        var settling = new Settling(template, parameters);
        return new Stack(
                settling.settle(template.path("Resources"), "Resources"),
                settling.settle(template.path("Globals"), "Globals"));
    }

    /** The logical id that a reference names; none, where the text is no reference or more than one. */
    static Optional<String> target(JsonNode reference) {
        return Optional.of(REFERENCE.matcher(reference.asText()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    Map<String, JsonNode> ofType(String type) {
        var found = new LinkedHashMap<String, JsonNode>();
        resources.properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .forEach(resource -> found.put(resource.getKey(), resource.getValue()));
        return found;
    }

    boolean has(String id, String type) {
        return resources.path(id).path("Type").asText().equals(type);
    }

    /** With what the Globals add. */
    List<LambdaFunction> functions() {
        return ofType("AWS::Serverless::Function").entrySet().stream()
                .map(function -> new LambdaFunction(
                        function.getKey(),
                        merged(globals.path("Function"), function.getValue().path("Properties"))))
                .toList();
    }

    List<LambdaFunction.Event> events(Predicate<LambdaFunction.Event> wanted) {
        return functions().stream()
                .flatMap(function -> function.events().stream())
                .filter(wanted)
                .toList();
    }

    /** The properties of every HTTP API, with what the Globals add. */
    Map<String, JsonNode> apis() {
        var apis = new LinkedHashMap<String, JsonNode>();
        ofType("AWS::Serverless::HttpApi")
                .forEach((id, api) -> apis.put(id, merged(globals.path("HttpApi"), api.path("Properties"))));
        return apis;
    }

    /** All statements of all policies, but not whom roles trust. */
    List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        resources.properties().forEach(resource -> {
            var properties = resource.getValue().path("Properties");
            properties
                    .path("Policies")
                    .forEach(policy -> add(statements, resource.getKey(), policy.path("PolicyDocument")));
            add(statements, resource.getKey(), properties.path("PolicyDocument"));
            add(statements, resource.getKey(), properties.path("KeyPolicy"));
        });
        return statements;
    }

    /** What a function's role says, and the policies of this template that it carries. */
    List<Statement> permissions(LambdaFunction function) {
        var role = function.role();
        var carried = resources.path(role).at("/Properties/ManagedPolicyArns").valueStream();
        var owners = Stream.concat(Stream.of(role), carried.map(Stack::target).flatMap(Optional::stream))
                .toList();
        return statements().stream()
                .filter(statement -> owners.contains(statement.owner()))
                .toList();
    }

    boolean may(LambdaFunction function, String action) {
        return permissions(function).stream().anyMatch(statement -> statement.allows(action));
    }

    /** Whether SNS sends something because of it. */
    boolean sends(LambdaFunction function) {
        return permissions(function).stream().anyMatch(Statement::sends);
    }

    /** A complaint about each resource of a type that has something else at a place than it should. */
    Stream<String> unlike(String type, String place, String expected) {
        return ofType(type).entrySet().stream()
                .filter(resource ->
                        !resource.getValue().at(place).asText("nothing").equals(expected))
                .map(resource -> "%s has %s at %s, not %s"
                        .formatted(resource.getKey(), shown(resource.getValue().at(place)), place, expected));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    private static void add(List<Statement> statements, String owner, JsonNode document) {
        document.path("Statement").forEach(statement -> statements.add(new Statement(owner, statement)));
    }

    /** As SAM merges: maps key by key, everything else replaced. */
    private static JsonNode merged(JsonNode globals, JsonNode own) {
        if (!(globals instanceof ObjectNode all) || !(own instanceof ObjectNode one)) {
            return own.isMissingNode() ? globals : own;
        }
        var merged = all.deepCopy();
        one.properties()
                .forEach(entry -> merged.set(entry.getKey(), merged(all.path(entry.getKey()), entry.getValue())));
        return merged;
    }
}
