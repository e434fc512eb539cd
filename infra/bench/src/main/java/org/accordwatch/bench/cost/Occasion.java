package org.accordwatch.bench.cost;

import java.util.List;
import java.util.Map;
import org.accordwatch.bench.traffic.Traffic;
import org.accordwatch.bench.traffic.Traffic.Exchange;
import software.amazon.awssdk.services.sns.model.SnsRequest;

/**
 * What one request or event took.
 *
 * @param counted by DynamoDB Local
 * @param documented by AWS's rules where they say more than DynamoDB Local counts, which does without keys that nothing is found under
 *     and without most updates in transactions
 * @param sns requests to SNS
 */
record Occasion(Map<String, Long> calls, Capacity counted, Capacity documented, long sns) {

    static Occasion of(List<Exchange> exchanges) {
        var calls = Traffic.operations(exchanges);
        var counted = Capacity.of(exchanges);
        var documented = exchanges.stream().map(Occasion::documented).reduce(Capacity.NONE, Capacity::plus);
        long sns = exchanges.stream()
                .filter(exchange -> exchange.request() instanceof SnsRequest)
                .count();
        return new Occasion(calls, counted, documented, sns);
    }

    private static Capacity documented(Exchange exchange) {
        var counted = Capacity.of(exchange.response());
        return switch (exchange.operation()) {
            case "BatchGetItem" -> new Capacity(Math.max(counted.read(), DocumentedUnits.ofBatchGet(exchange)), 0);
            case "TransactWriteItems" ->
                new Capacity(0, Math.max(counted.write(), DocumentedUnits.ofTransaction(exchange.request())));
            default -> counted;
        };
    }

    long total() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
