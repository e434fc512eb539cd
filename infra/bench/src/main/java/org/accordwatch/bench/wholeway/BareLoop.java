package org.accordwatch.bench.wholeway;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.accordwatch.bench.traffic.Traffic.Exchange;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Sends requests that were made before once more, and does nothing else: what comes before the publishes one after the other, each publish
 * and an entry of the log some at a time, and what comes behind.
 */
final class BareLoop {
    private static final int ABREAST = 8;

    private final DynamoDbClient dynamoDb;
    private final SnsClient sns;

    BareLoop(DynamoDbClient dynamoDb, SnsClient sns) {
        this.dynamoDb = dynamoDb;
        this.sns = sns;
    }

    /** The requests for one change. */
    record Requests(List<SdkRequest> before, List<Pair> abreast, List<SdkRequest> behind) {

        static Requests of(List<Exchange> exchanges) {
            var requests = exchanges.stream().map(Exchange::request).toList();
            var publishes =
                    requests.stream().filter(PublishRequest.class::isInstance).toList();
            var entries = requests.stream()
                    .filter(BatchWriteItemRequest.class::isInstance)
                    .toList();
            int first = requests.indexOf(publishes.getFirst());
            int last = requests.lastIndexOf(entries.getLast());
            return new Requests(
                    requests.subList(0, first),
                    IntStream.range(0, publishes.size())
                            .mapToObj(place -> new Pair(publishes.get(place), entries.get(place)))
                            .toList(),
                    requests.subList(last + 1, requests.size()));
        }

        int size() {
            return before.size() + 2 * abreast.size() + behind.size();
        }
    }

    /** A publish and the entry in the log behind it. */
    record Pair(SdkRequest publish, SdkRequest entry) {}

    void run(Requests requests) {
        requests.before().forEach(this::send);
        var left = new ConcurrentLinkedQueue<>(requests.abreast());
        Runnable worker = () -> {
            for (var pair = left.poll(); pair != null; pair = left.poll()) {
                send(pair.publish());
                send(pair.entry());
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = IntStream.range(1, ABREAST)
                    .mapToObj(_ -> threads.submit(worker))
                    .toList();
            worker.run();
            others.forEach(BareLoop::ended);
        }
        requests.behind().forEach(this::send);
    }

    private static void ended(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(SdkRequest request) {
        switch (request) {
            case UpdateItemRequest update -> dynamoDb.updateItem(update);
            case BatchGetItemRequest get -> dynamoDb.batchGetItem(get);
            case BatchWriteItemRequest write -> dynamoDb.batchWriteItem(write);
            case QueryRequest query -> dynamoDb.query(query);
            case PublishRequest publish -> sns.publish(publish);
            default -> throw new IllegalStateException("telling of a change makes no " + request);
        }
    }
}
