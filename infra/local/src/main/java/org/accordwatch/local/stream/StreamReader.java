package org.accordwatch.local.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
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
    private final Map<String, Optional<String>> positions = new LinkedHashMap<>(); // empty: read to its end
    private ShardIteratorType start;

    StreamReader(DynamoDbStreamsClient client, String streamArn, String startingPosition) {
        this.client = client;
        this.streamArn = streamArn;
        this.start = ShardIteratorType.fromValue(startingPosition);
    }

    /** Takes the records of a page; only when it returns does the reader move on. */
    @FunctionalInterface
    interface Page {
        void take(String shardId, List<Record> records) throws InterruptedException;
    }

    /** Reads all that the stream holds at this moment and what comes in meanwhile; returns when it finds nothing more. */
    void readAll(Page page) throws InterruptedException {
        boolean more = true;
        while (more) {
            discover();
            more = false;
            for (String shardId : List.copyOf(positions.keySet())) {
                more |= readShard(shardId, page);
            }
        }
    }

    /** Registers the position in shards that are new, so that what is written from now on is read. */
    void discover() {
        for (Shard shard : shards()) {
            positions.computeIfAbsent(
                    shard.shardId(),
                    id -> Optional.of(client.getShardIterator(request ->
                                    request.streamArn(streamArn).shardId(id).shardIteratorType(start))
                            .shardIterator()));
        }
        if (!positions.isEmpty()) {
            start = ShardIteratorType.TRIM_HORIZON; // later shards continue the first ones
        }
    }

    /** Tells whether there was anything to read, the shard's end included. */
    private boolean readShard(String shardId, Page page) throws InterruptedException {
        boolean any = false;
        while (true) {
            Optional<String> position = positions.getOrDefault(shardId, Optional.empty());
            if (position.isEmpty()) {
                return any;
            }
            GetRecordsResponse answer = client.getRecords(request -> request.shardIterator(position.get()));
            if (answer.hasRecords() && !answer.records().isEmpty()) {
                page.take(shardId, answer.records());
                any = true;
            }
            positions.put(shardId, Optional.ofNullable(answer.nextShardIterator()));
            if (answer.nextShardIterator() == null) {
                return true;
            }
            if (answer.records().isEmpty()) {
                return any;
            }
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
