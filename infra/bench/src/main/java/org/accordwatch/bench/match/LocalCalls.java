package org.accordwatch.bench.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Spread;
import org.accordwatch.bench.remote.RemoteSide;
import org.accordwatch.bench.traffic.Traffic;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The same in Amazon's DynamoDB Local, over HTTP: the calls for one change, and how long telling of it takes. */
final class LocalCalls {
    private static final int FULL = 25;

    private final Course course;

    LocalCalls(Course course) {
        this.course = course;
    }

    /** What one change took there. */
    record Taken(Map<String, Long> calls, Spread millis) {}

    Map<Integer, Taken> at(List<Integer> counts) {
        var taken = new LinkedHashMap<Integer, Taken>();
        var traffic = new Traffic();
        try (var remote = RemoteSide.start(course.template());
                var client = traffic.clients(remote, UnaryOperator.<SdkRequest>identity())
                        .dynamoDb()) {
            var environment = remote.environment(remote.stack().function("NotifyFunction"));
            var subscribers = environment.getOrDefault("SUBSCRIBERS_TABLE", "");
            var telling = new Telling(client, environment.getOrDefault("AGREEMENTS_TABLE", ""), subscribers);
            for (var audience : Population.matching()) {
                Population.begin(client, subscribers, audience, Population.topic(audience));
            }
            telling.tell(telling.next());
            int others = Population.matching().size();
            for (int count : counts) {
                fill(remote.dynamoDb(), subscribers, others, count);
                others = count;
                taken.put(count, told(telling, traffic));
                course.say("%,d audiences in DynamoDB Local: %s"
                        .formatted(count, taken.get(count).calls()));
            }
        }
        return taken;
    }

    private Taken told(Telling telling, Traffic traffic) {
        var millis = new ArrayList<Double>();
        Map<String, Long> calls = Map.of();
        for (int run = 0; run < course.runs(15, 5); run++) {
            var next = telling.next();
            traffic.taken();
            long before = System.nanoTime();
            int published = telling.tell(next);
            millis.add((System.nanoTime() - before) / 1e6);
            calls = Traffic.operations(traffic.taken());
            calls.put("Publish", (long) published);
        }
        return new Taken(calls, Spread.of(millis));
    }

    /** Writes what the audiences add to the index of interests, in full batches. */
    private static void fill(DynamoDbClient client, String table, int from, int to) {
        var index = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
        try (var collecting = new Collecting(index)) {
            for (int number = from; number < to; number++) {
                var audience = Population.other(number);
                Population.begin(collecting, table, audience, Population.topic(audience));
            }
        }
        var writes = index.values().stream()
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        for (int first = 0; first < writes.size(); first += FULL) {
            var full = writes.subList(first, Math.min(writes.size(), first + FULL));
            client.batchWriteItem(write -> write.requestItems(Map.of(table, full)));
        }
    }

    /** Takes what a sign-up writes under interests, and drops the rest. */
    private record Collecting(Map<Map<String, AttributeValue>, Map<String, AttributeValue>> index)
            implements DynamoDbClient {

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            for (var write : request.transactItems()) {
                if (write.put() != null) {
                    keep(write.put().item(), item -> item);
                } else if (write.update() != null) {
                    var update = new Update(
                            write.update().updateExpression(), write.update().expressionAttributeValues());
                    keep(write.update().key(), update::of);
                }
            }
            return TransactWriteItemsResponse.builder().build();
        }

        private void keep(Map<String, AttributeValue> item, UnaryOperator<Map<String, AttributeValue>> change) {
            var key = Map.of("pk", value(item, "pk"), "sk", value(item, "sk"));
            if (value(item, "pk").s().startsWith("INTEREST#")) {
                var changed = change.apply(index.getOrDefault(key, item));
                index.put(key, changed);
            }
        }

        private static AttributeValue value(Map<String, AttributeValue> item, String name) {
            return item.getOrDefault(name, AttributeValue.fromS(""));
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // What was collected is the caller's.
        }
    }
}
