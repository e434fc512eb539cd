package org.accordwatch.bench.match;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accordwatch.agreement.Change;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Reads every audience, page by page, and holds what it wants against the change: what a function does that has no index. */
final class ScanThroughStore implements Contender {
    private final DynamoDbClient client;
    private final String table;
    private final Change change;

    ScanThroughStore(DynamoDbClient client, String table, Change change) {
        this.client = client;
        this.table = table;
        this.change = change;
    }

    @Override
    public Set<String> match() {
        var found = new HashSet<String>();
        var scan = ScanRequest.builder()
                .tableName(table)
                .indexName("longest-unchecked")
                .build();
        for (var audience : client.scanPaginator(scan).items()) {
            for (var interest : value(value(audience, "wants").m(), "interests").l()) {
                if (matches(interest.m())) {
                    found.add(value(audience, "pk").s().substring("AUDIENCE#".length()));
                    break;
                }
            }
        }
        return found;
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }

    private boolean matches(Map<String, AttributeValue> interest) {
        return isAbsentOr(interest, "agreement", List.of(change.agreement().toString()))
                && isAbsentOr(interest, "kind", List.of(change.kind().term()))
                && isAbsentOr(
                        interest,
                        "certainty",
                        List.of(change.report().certainty().term()))
                && isAbsentOr(
                        interest,
                        "party",
                        change.concerns().parties().stream()
                                .map(Object::toString)
                                .toList())
                && begins(interest);
    }

    private static boolean isAbsentOr(Map<String, AttributeValue> interest, String name, List<String> values) {
        var value = interest.get(name);
        return value == null || values.contains(value.s());
    }

    private boolean begins(Map<String, AttributeValue> interest) {
        var product = interest.get("product");
        return product == null
                || change.concerns().products().stream()
                        .anyMatch(code -> code.toString().startsWith(product.s()));
    }
}
