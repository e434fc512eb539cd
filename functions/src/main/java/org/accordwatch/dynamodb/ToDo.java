package org.accordwatch.dynamodb;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What schedules look for in the agreements table, on one sparse index: only what still has to be done is on it, in the order in which
 * it comes due. The index is brought up to date a moment after the table.
 */
enum ToDo {
    /** Changes that are not alerted to the end, by when they were recorded. */
    ALERT,
    /** Agreements with a deadline ahead, by when it has to be looked at next. */
    DEADLINE;

    static final String TODO = "todo";
    static final String TODO_AT = "todoAt";
    private static final String INDEX = "to-do";

    void mark(Map<String, AttributeValue> item, Instant at) {
        item.put(TODO, value());
        item.put(TODO_AT, value(at));
    }

    AttributeValue value() {
        return AttributeValue.fromS(name());
    }

    static AttributeValue value(Instant at) {
        return AttributeValue.fromS(Items.sortable(at));
    }

    /** Since when it is to do. */
    static Instant at(Map<String, AttributeValue> item) {
        return Instant.parse(Items.text(item, TODO_AT));
    }

    /** The keys of what is due before that time, the longest due first. */
    QueryRequest before(String table, Instant time) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(INDEX)
                .keyConditionExpression("todo = :this AND todoAt < :time")
                .expressionAttributeValues(Map.of(
                        ":this", value(),
                        ":time", value(time)))
                .build();
    }
}
