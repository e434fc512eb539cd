package org.accordwatch.dynamodb;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The items of a query, asked for page by page as they are needed. The SDK's own paginator does the same and brings thirty classes to a
 * cold start (docs/adr/0025-cold-start.md).
 */
record Pages(DynamoDbClient client, QueryRequest query) implements Iterable<Map<String, AttributeValue>> {

    Stream<Map<String, AttributeValue>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<Map<String, AttributeValue>> iterator() {
        return new Each(client, query);
    }

    private static final class Each implements Iterator<Map<String, AttributeValue>> {
        private final DynamoDbClient client;
        private @Nullable QueryRequest next;
        private Iterator<Map<String, AttributeValue>> page =
                List.<Map<String, AttributeValue>>of().iterator();

        private Each(DynamoDbClient client, QueryRequest first) {
            this.client = client;
            this.next = first;
        }

        /** A page may be empty and others come behind it. */
        @Override
        public boolean hasNext() {
            while (!page.hasNext() && next != null) {
                var answer = client.query(next);
                var last = answer.lastEvaluatedKey();
                page = answer.items().iterator();
                next = last.isEmpty()
                        ? null
                        : next.toBuilder().exclusiveStartKey(last).build();
            }
            return page.hasNext();
        }

        @Override
        public Map<String, AttributeValue> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
