package org.accordwatch.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schemas of the document, made stricter than it is: no object may have members that it does not describe, so that none goes
 * undescribed.
 */
public final class Schemas {
    private static final String DOCUMENT = "urn:accordwatch:openapi";
    private static final String OPENAPI = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";
    private static final String CLOSED = "unevaluatedProperties";
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchemaFactory factory;

    Schemas(JsonNode document) {
        var closed = document.deepCopy();
        close(closed.path("components").path("schemas"));
        factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                with -> with.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, closed.toString()))));
    }

    /** What is wrong with a value by the schema that a reference such as {@code #/components/schemas/Report} names. */
    List<String> problems(String reference, JsonNode value) {
        var schema = JsonNodeFactory.instance
                .objectNode()
                .put("$ref", DOCUMENT + reference)
                .put(CLOSED, false);
        return messages(factory.getSchema(schema, WITH_FORMATS).validate(value));
    }

    /** What is wrong with a document by OpenAPI 3.1 and by the JSON Schema dialect that is its own. */
    static List<String> problemsByOpenApi(JsonNode document) {
        var factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                with -> with.schemaMappers(
                        mappers -> mappers.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")));
        return messages(
                factory.getSchema(SchemaLocation.of(OPENAPI), WITH_FORMATS).validate(document));
    }

    private static List<String> messages(Set<ValidationMessage> messages) {
        return messages.stream().map(ValidationMessage::getMessage).toList();
    }

    /** Closed at the place of use rather than in itself, a schema can still be a part of others. */
    private static void close(JsonNode schema) {
        schema.path("properties").forEach(Schemas::closeHere);
        closeHere(schema.path("items"));
        schema.forEach(Schemas::close);
    }

    private static void closeHere(JsonNode use) {
        if (use instanceof ObjectNode object) {
            object.put(CLOSED, false);
        }
    }
}
