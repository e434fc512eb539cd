package org.accordwatch.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;

/** docs/openapi.yaml: its operations, and what it says of requests and answers. */
public record OpenApi(JsonNode document, Schemas schemas) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** A method on a path such as {@code /agreements/{id}}. */
    public record Operation(String method, String path, JsonNode json) {
        /** As API Gateway names routes. */
        public String key() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        boolean isSecured() {
            return !json.path("security").isEmpty();
        }

        private boolean takes(String request, String where) {
            var pattern = path.replaceAll("\\{[^}]+}", "[^/]+");
            return method.equals(request.toLowerCase(Locale.ROOT))
                    && where.replaceAll("\\?.*", "").matches(pattern);
        }
    }

    /** An example, and the schema that it is one of. */
    public record Example(String schema, JsonNode value) {}

    public static OpenApi read() {
        var document = yaml(Path.of("../../docs/openapi.yaml"));
        return new OpenApi(document, new Schemas(document));
    }

    static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> new Operation(member.getKey(), path.getKey(), member.getValue())))
                .toList();
    }

    public Operation operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.takes(method, path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the document has no " + method + " " + path));
    }

    public List<String> problemsOfRequest(Operation operation, JsonNode body) {
        return schemas.problems(schema(operation.json().at("/requestBody/content/application~1json")), body);
    }

    List<String> problemsOfAnswer(Operation operation, World.Answer answer) {
        var described = resolved(operation.json().path("responses").path(String.valueOf(answer.status())));
        if (described.isMissingNode()) {
            return List.of("the status " + answer.status() + " is not described");
        }
        var problems = new ArrayList<>(problemsOfHeaders(described, answer));
        var content = described.path("content");
        if (content.isMissingNode()) {
            return answer.http().body().isEmpty() ? problems : List.of("no body is described");
        }
        var media = content.path(answer.header("content-type"));
        if (media.isMissingNode()) {
            return List.of("the type " + answer.header("content-type") + " is not described");
        }
        problems.addAll(schemas.problems(schema(media), answer.body()));
        return problems;
    }

    /** Every example beside a schema of which it is one. */
    List<Example> examples() {
        return examples(document).toList();
    }

    private Stream<Example> examples(JsonNode node) {
        var here = node.path("schema").has("$ref")
                ? values(node).map(value -> new Example(schema(node), value))
                : Stream.<Example>empty();
        return Stream.concat(here, node.valueStream().flatMap(this::examples));
    }

    static Stream<JsonNode> values(JsonNode media) {
        return Stream.concat(
                Stream.of(media.path("example")).filter(value -> !value.isMissingNode()),
                media.path("examples").valueStream().map(example -> example.path("value")));
    }

    private List<String> problemsOfHeaders(JsonNode described, World.Answer answer) {
        return described.path("headers").properties().stream()
                .filter(header -> resolved(header.getValue()).path("required").asBoolean())
                .map(Map.Entry::getKey)
                .filter(name -> answer.header(name).isEmpty())
                .map(name -> "the header " + name + " is missing")
                .toList();
    }

    private static String schema(JsonNode media) {
        var reference = media.path("schema").path("$ref").asText();
        if (reference.isEmpty()) {
            throw new AssertionError("the schema of a body has no name: " + media);
        }
        return reference;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
