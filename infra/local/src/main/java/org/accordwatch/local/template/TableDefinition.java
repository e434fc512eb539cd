package org.accordwatch.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@code AWS::DynamoDB::Table}.
 *
 * @param id its logical id in the template
 * @param name its name; made of the stack's name and the id where the template gives none
 * @param attributes the type of each key attribute: {@code S}, {@code N} or {@code B}
 * @param streamView what the stream's records carry, such as {@code NEW_IMAGE}; empty means no stream
 * @param timeToLive the attribute that holds an item's end, if any
 */
public record TableDefinition(
        String id,
        String name,
        Map<String, String> attributes,
        Key key,
        List<Index> indexes,
        Optional<String> streamView,
        Optional<String> timeToLive) {

    public TableDefinition {
        attributes = Map.copyOf(attributes);
        indexes = List.copyOf(indexes);
    }

    /** The same table under another name. */
    public TableDefinition named(String other) {
        return new TableDefinition(id, other, attributes, key, indexes, streamView, timeToLive);
    }

    /** The attributes that make up a primary key. */
    public record Key(String partition, Optional<String> sort) {}

    /**
     * A global secondary index.
     *
     * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
     * @param included the attributes of an {@code INCLUDE}
     */
    public record Index(String name, Key key, String projection, List<String> included) {
        public Index {
            included = List.copyOf(included);
        }
    }
}
