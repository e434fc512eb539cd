package org.accordwatch.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads an {@code AWS::DynamoDB::Table}. */
final class TableReader {

    private TableReader() {}

    static TableDefinition read(Section resource) {
        Section properties = resource.at("Properties");
        String id = SamTemplate.id(resource);
        Map<String, String> attributes = properties.at("AttributeDefinitions").items().stream()
                .collect(Collectors.toMap(
                        attribute -> attribute.required("AttributeName"),
                        attribute -> attribute.required("AttributeType")));
        Section timeToLive = properties.at("TimeToLiveSpecification");
        return new TableDefinition(
                id,
                properties.text("TableName").orElseGet(() -> SamTemplate.generatedName(id)),
                attributes,
                key(properties),
                properties.at("GlobalSecondaryIndexes").items().stream()
                        .map(TableReader::index)
                        .toList(),
                properties.at("StreamSpecification").text("StreamViewType"),
                timeToLive.flag("Enabled", false) ? timeToLive.text("AttributeName") : Optional.empty());
    }

    private static TableDefinition.Index index(Section index) {
        Section projection = index.at("Projection");
        List<String> included = projection.at("NonKeyAttributes").items().stream()
                .map(Section::text)
                .toList();
        return new TableDefinition.Index(
                index.required("IndexName"), key(index), projection.required("ProjectionType"), included);
    }

    private static TableDefinition.Key key(Section owner) {
        Section schema = owner.at("KeySchema");
        return new TableDefinition.Key(
                attribute(schema, "HASH")
                        .orElseThrow(
                                () -> new TemplateException(schema.where(), "an attribute of type HASH is missing")),
                attribute(schema, "RANGE"));
    }

    private static Optional<String> attribute(Section schema, String type) {
        return schema.items().stream()
                .filter(element -> element.required("KeyType").equals(type))
                .map(element -> element.required("AttributeName"))
                .findFirst();
    }
}
