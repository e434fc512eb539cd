package org.accordwatch.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What DynamoDB Local does not show within a test's time: shards that end, and iterators that expire. */
class StreamReaderTest {

    private final Streams streams = new Streams();
    private final List<String> read = new ArrayList<>();

    @Test
    void readAll_shouldGoOnInTheChildShard_whenTheParentEnds() throws Exception {
        streams.write("parent", 3);
        StreamReader reader = new StreamReader(streams, "arn", "TRIM_HORIZON");
        reader.readAll(this::take);
        streams.ended.add("parent");
        streams.write("child", 2);

        reader.readAll(this::take);

        assertThat(read).containsExactly("parent-0", "parent-1", "parent-2", "child-0", "child-1");
    }

    @Test
    void readAll_shouldReadLaterShardsFromTheirBeginning_whenItStartedAtTheLatestRecord() throws Exception {
        streams.write("parent", 3);
        StreamReader reader = new StreamReader(streams, "arn", "LATEST");
        reader.discover();
        streams.write("parent", 1);
        streams.ended.add("parent");
        streams.write("child", 2);

        reader.readAll(this::take);

        assertThat(read).containsExactly("parent-3", "child-0", "child-1");
    }

    @Test
    void readAll_shouldTakeUpWhereItWas_whenTheIteratorHasExpired() throws Exception {
        streams.write("parent", 3);
        StreamReader reader = new StreamReader(streams, "arn", "TRIM_HORIZON");
        reader.readAll(this::take);
        streams.write("parent", 1);
        streams.generation++;

        reader.readAll(this::take);

        assertThat(read).containsExactly("parent-0", "parent-1", "parent-2", "parent-3");
    }

    @Test
    void readAll_shouldReadAgain_whenAPageWasNotTaken() throws Exception {
        streams.write("parent", 2);
        StreamReader reader = new StreamReader(streams, "arn", "TRIM_HORIZON");
        assertThatThrownBy(() -> reader.readAll((shardId, records) -> {
                    throw new IllegalStateException("not now");
                }))
                .isInstanceOf(IllegalStateException.class);

        reader.readAll(this::take);

        assertThat(read).containsExactly("parent-0", "parent-1");
    }

    private void take(String shardId, List<Record> records) {
        records.forEach(record -> read.add(record.dynamodb().sequenceNumber()));
    }

    /** A stream in memory whose iterators read "generation/shard/index". */
    private static final class Streams implements DynamoDbStreamsClient {

        private final Map<String, List<Record>> shards = new LinkedHashMap<>();
        private final List<String> ended = new ArrayList<>();
        private int generation;

        void write(String shard, int count) {
            List<Record> records = shards.computeIfAbsent(shard, _ -> new ArrayList<>());
            IntStream.range(0, count)
                    .forEach(_ -> records.add(Record.builder()
                            .dynamodb(record -> record.sequenceNumber(shard + "-" + records.size()))
                            .build()));
        }

        @Override
        public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
            List<Shard> all = shards.keySet().stream()
                    .map(id -> Shard.builder().shardId(id).build())
                    .toList();
            return DescribeStreamResponse.builder()
                    .streamDescription(stream -> stream.shards(all))
                    .build();
        }

        @Override
        public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
            List<Record> records = shards.getOrDefault(request.shardId(), List.of());
            int index = switch (request.shardIteratorType()) {
                case LATEST -> records.size();
                case AFTER_SEQUENCE_NUMBER ->
                    1
                            + records.stream()
                                    .map(record -> record.dynamodb().sequenceNumber())
                                    .toList()
                                    .indexOf(request.sequenceNumber());
                default -> 0;
            };
            return GetShardIteratorResponse.builder()
                    .shardIterator(iterator(request.shardId(), index))
                    .build();
        }

        @Override
        public GetRecordsResponse getRecords(GetRecordsRequest request) {
            String[] position = request.shardIterator().split("/", -1);
            if (Integer.parseInt(position[0]) != generation) {
                throw ExpiredIteratorException.builder().message("expired").build();
            }
            List<Record> records = shards.getOrDefault(position[1], List.of());
            int index = Integer.parseInt(position[2]);
            GetRecordsResponse.Builder answer =
                    GetRecordsResponse.builder().records(records.subList(index, records.size()));
            if (!ended.contains(position[1])) {
                answer.nextShardIterator(iterator(position[1], records.size()));
            }
            return answer.build();
        }

        private String iterator(String shard, int index) {
            return generation + "/" + shard + "/" + index;
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
