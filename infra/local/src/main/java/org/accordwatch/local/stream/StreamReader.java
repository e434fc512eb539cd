package org.accordwatch.local.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream's shards, parents before children, and remembers how far it came. For one thread. */
final class StreamReader {

    private final DynamoDbStreamsClient client;
    private final String streamArn;
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private ShardIteratorType start;

    StreamReader(DynamoDbStreamsClient client, String streamArn, String startingPosition) {
        this.client = client;
        this.streamArn = streamArn;
        this.start = ShardIteratorType.fromValue(startingPosition);
    }

    /**
     * How far a shard was read.
     *
     * @param iterator empty when it was read to its end
     * @param lastRead the sequence number of the last record, empty when none was read
     * @param start where the reading of this shard began
     */
    private record Position(Optional<String> iterator, Optional<String> lastRead, ShardIteratorType start) {}

    /** Takes the records of a page; only when it returns does the reader move on. */
    @FunctionalInterface
    interface Page {
        void take(String shardId, List<Record> records) throws InterruptedException;
    }

    /** Reads all that the stream holds and what comes in meanwhile; returns when it finds nothing more. */
    void readAll(Page page) throws InterruptedException {
        boolean more = true;
        while (more) {
            discover();
            more = false;
            for (Map.Entry<String, Position> shard : List.copyOf(positions.entrySet())) {
                more |= readShard(shard.getKey(), shard.getValue(), page);
            }
        }
    }

    /** Registers the position in shards that are new, so that what is written from now on is read. */
    void discover() {
        for (Shard shard : shards()) {
            positions.computeIfAbsent(shard.shardId(), id -> {
                String iterator = client.getShardIterator(request ->
                                request.streamArn(streamArn).shardId(id).shardIteratorType(start))
                        .shardIterator();
                return new Position(Optional.of(iterator), Optional.empty(), start);
            });
        }
        if (!positions.isEmpty()) {
            start = ShardIteratorType.TRIM_HORIZON; // later shards continue the first ones
        }
    }

    /** Tells whether there was anything to read, the shard's end included. */
    private boolean readShard(String shardId, Position from, Page page) throws InterruptedException {
        boolean any = false;
        Position position = from;
        while (position.iterator().isPresent()) {
            GetRecordsResponse answer =
                    read(shardId, position, position.iterator().get());
            List<Record> records = answer.records();
            if (!records.isEmpty()) {
                page.take(shardId, records);
            }
            Optional<String> last = records.isEmpty()
                    ? position.lastRead()
                    : Optional.of(records.getLast().dynamodb().sequenceNumber());
            position = new Position(Optional.ofNullable(answer.nextShardIterator()), last, position.start());
            positions.put(shardId, position);
            any |= !records.isEmpty() || position.iterator().isEmpty();
            if (records.isEmpty()) {
                return any;
            }
        }
        return any;
    }

    /** An iterator lasts 15 minutes, less than a laptop sleeps or a batch may be retried. */
    private GetRecordsResponse read(String shardId, Position position, String iterator) {
        try {
            return client.getRecords(request -> request.shardIterator(iterator));
        } catch (ExpiredIteratorException _) {
            String renewed = client.getShardIterator(request -> {
                        request.streamArn(streamArn).shardId(shardId).shardIteratorType(position.start());
                        position.lastRead()
                                .ifPresent(last -> request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                        .sequenceNumber(last));
                    })
                    .shardIterator();
            return client.getRecords(request -> request.shardIterator(renewed));
        }
    }

    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        DescribeStreamRequest request =
                DescribeStreamRequest.builder().streamArn(streamArn).build();
        while (true) {
            StreamDescription description = client.describeStream(request).streamDescription();
            shards.addAll(description.shards());
            if (description.lastEvaluatedShardId() == null) {
                return shards;
            }
            request = request.toBuilder()
                    .exclusiveStartShardId(description.lastEvaluatedShardId())
                    .build();
        }
    }
}
