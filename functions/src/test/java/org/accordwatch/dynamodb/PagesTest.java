package org.accordwatch.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class PagesTest {
    private static final QueryRequest QUERY =
            QueryRequest.builder().tableName("table").consistentRead(true).build();

    @Test
    void allItemsComeInTheirOrder_alsoFromBehindAnEmptyPage() {
        var table = new Table(List.of(List.of("a", "b"), List.of(), List.of("c")));

        assertThat(new Pages(table, QUERY)).extracting(PagesTest::name).containsExactly("a", "b", "c");
    }

    @Test
    void eachPageIsAskedForAsTheFirstWas_behindTheLast() {
        var table = new Table(List.of(List.of("a"), List.of("b")));

        assertThat(new Pages(table, QUERY)).hasSize(2);

        assertThat(table.asked)
                .containsExactly(
                        QUERY, QUERY.toBuilder().exclusiveStartKey(Table.key(1)).build());
    }

    @Test
    void aPageIsNotAskedForBeforeItIsNeeded() {
        var table = new Table(List.of(List.of("a", "b"), List.of("c")));

        assertThat(new Pages(table, QUERY).stream().limit(2)).hasSize(2);

        assertThat(table.asked).hasSize(1);
    }

    @Test
    void behindTheLastThereIsNone() {
        var items = new Pages(new Table(List.of(List.of(), List.of())), QUERY).iterator();

        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    private static String name(Map<String, AttributeValue> item) {
        return item.getOrDefault("name", AttributeValue.fromS("none")).s();
    }

    /** Answers queries with one page after the other. */
    private static final class Table implements DynamoDbClient {
        private final List<List<String>> pages;
        private final List<QueryRequest> asked = new ArrayList<>();

        Table(List<List<String>> pages) {
            this.pages = pages;
        }

        static Map<String, AttributeValue> key(int page) {
            return Map.of("page", AttributeValue.fromN(Integer.toString(page)));
        }

        @Override
        public QueryResponse query(QueryRequest query) {
            asked.add(query);
            int page = Items.count(query.exclusiveStartKey(), "page");
            var answer = QueryResponse.builder()
                    .items(pages.get(page).stream()
                            .map(name -> Map.of("name", AttributeValue.fromS(name)))
                            .toList());
            return page + 1 < pages.size()
                    ? answer.lastEvaluatedKey(key(page + 1)).build()
                    : answer.build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
