package org.accordwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.accordwatch.dynamodb.DynamoDbCensus;
import org.accordwatch.subscribing.EndpointHash;
import org.accordwatch.subscribing.channel.Channels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Finding everybody costs what there are of them, whatever else the table holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CensusTest {
    private static final int SETTLED = 2_500;
    private static final int PENDING = 30;

    private final Tables tables = new Tables();
    private final DynamoDbCensus census =
            new DynamoDbCensus(tables.client(), tables.subscribers(), Channels.of(Set.of()));

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void everybodyIsFoundOnceInBoundedPagesAndNothingElseIsRead() {
        var expected = new HashSet<EndpointHash>();
        for (int each = 0; each < SETTLED + PENDING; each++) {
            expected.add(new EndpointHash("1:%064x".formatted(each)));
        }
        write(IntStream.range(0, SETTLED + PENDING)
                .mapToObj(
                        each -> item("ENDPOINT#1:%064x".formatted(each), each < SETTLED ? "SETTLED" : "PENDING", each))
                .toList());
        write(IntStream.range(0, 500)
                .mapToObj(each -> Map.of("pk", text("ALERTED#a#" + each), "sk", text("AUDIENCE#x")))
                .toList());
        write(List.of(item("AUDIENCE#x", "AUDIENCES", 0), item("TOPIC#x", "DOOMED", 0)));
        tables.calls();
        tables.itemsRead();

        assertThat(census.everybody()).isEqualTo(expected);
        assertThat(tables.itemsRead()).isEqualTo(SETTLED + 2 * PENDING);
        assertThat(tables.calls())
                .containsOnlyKeys("Query")
                .hasEntrySatisfying("Query", calls -> assertThat(calls).isEqualTo(5));
    }

    private void write(List<Map<String, AttributeValue>> items) {
        for (int begin = 0; begin < items.size(); begin += 25) {
            var batch = items.subList(begin, Math.min(items.size(), begin + 25)).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(put -> put.item(item))
                            .build())
                    .toList();
            tables.client().batchWriteItem(write -> write.requestItems(Map.of(tables.subscribers(), batch)));
        }
    }

    private static Map<String, AttributeValue> item(String pk, String list, int each) {
        return Map.of(
                "pk", text(pk),
                "sk", text(pk.substring(0, pk.indexOf('#'))),
                "list", text(list),
                "checkedAt", text("2025-07-01T00:00:%02d.000Z".formatted(each % 60)));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
