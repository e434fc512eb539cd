package org.accordwatch.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accordwatch.local.dynamodb.LocalDynamoDb;
import org.accordwatch.local.dynamodb.LocalTable;
import org.accordwatch.local.dynamodb.TableCreator;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.lambda.RecordingListener;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.StackTemplate;
import org.accordwatch.local.template.StreamMapping;
import org.accordwatch.local.template.TableDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamPumpTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LocalDynamoDb database = LocalDynamoDb.start();
    private final DynamoDbClient client = database.client();
    private final DynamoDbStreamsClient streams = database.streams();
    private final AtomicInteger tables = new AtomicInteger();
    private FailureStore failures = new FailureStore();
    private final List<StreamPump> pumps = new CopyOnWriteArrayList<>();

    @BeforeEach
    void emptyTheStore() {
        failures = new FailureStore();
    }

    @AfterEach
    void closePumps() {
        pumps.forEach(StreamPump::close);
        pumps.clear();
    }

    @AfterAll
    void close() {
        streams.close();
        client.close();
        database.close();
    }

    @Test
    void quiesce_shouldReturnWhenAllThatWasWrittenIsHandledInOrder() throws Exception {
        Consumer consumer = new Consumer(batch -> "");
        LocalTable table = table();
        write(table, 0, 20); // before the pump starts: TRIM_HORIZON
        StreamPump pump = pump(table, mapping(10, 0), consumer);
        write(table, 20, 250);

        pump.quiesce(LIMIT);

        assertThat(consumer.handled()).isEqualTo(names(0, 250));
        assertThat(consumer.batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void quiesce_shouldWorkAgainAndAgain() throws Exception {
        Consumer consumer = new Consumer(batch -> "");
        LocalTable table = table();
        StreamPump pump = pump(table, mapping(10, 0), consumer);

        for (int i = 0; i < 20; i++) {
            write(table, i, i + 1);
            pump.quiesce(LIMIT);
            assertThat(consumer.handled()).hasSize(i + 1);
        }
    }

    @Test
    void holdWhile_shouldHaveAllThatIsWrittenMeanwhileComeTogether() throws Exception {
        Consumer consumer = new Consumer(batch -> "");
        LocalTable table = table();
        StreamPump pump = pump(table, mapping(50, 0), consumer);
        write(table, 0, 1);
        pump.quiesce(LIMIT);

        pump.holdWhile(() -> {
            pump.wakeUp();
            write(table, 1, 41);
        });
        pump.quiesce(LIMIT);

        assertThat(consumer.batches).containsExactly(names(0, 1), names(1, 41));
    }

    @Test
    void quiesce_shouldGiveUpWaiting_whenTheFunctionNeverSucceeds() throws Exception {
        LocalTable table = table();
        StreamMapping endless = mapping(10, -1);
        StreamPump pump = pump(table, endless, new Consumer(batch -> {
            throw new IllegalStateException("broken");
        }));
        write(table, 0, 1);

        assertThatThrownBy(() -> pump.quiesce(Duration.ofMillis(200))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pump_shouldResumeAtTheReportedRecord() throws Exception {
        AtomicInteger failuresLeft = new AtomicInteger(2);
        Consumer consumer = new Consumer(batch -> {
            int bad = batch.names().indexOf("003");
            return bad >= 0 && failuresLeft.getAndDecrement() > 0
                    ? report(batch.numbers().get(bad))
                    : "";
        });
        LocalTable table = table();
        write(table, 0, 6);
        StreamPump pump = pump(table, mapping(10, 5), consumer);

        pump.quiesce(LIMIT);

        assertThat(consumer.batches.getFirst()).isEqualTo(names(0, 6));
        assertThat(consumer.batches.get(1)).isEqualTo(names(3, 6));
        assertThat(consumer.batches.getLast()).endsWith("005");
        assertThat(failures.all()).isEmpty();
    }

    @Test
    void pump_shouldKeepThePoisonRecordAloneAndGoOn_whenItBisects() throws Exception {
        Consumer consumer = new Consumer(batch -> {
            if (batch.names().contains("005")) {
                throw new IllegalStateException("poison");
            }
            return "";
        });
        LocalTable table = table();
        write(table, 0, 9);
        StreamPump pump = pump(table, mapping(10, 2), consumer);

        pump.quiesce(LIMIT);

        assertThat(failures.all()).singleElement().satisfies(failure -> {
            assertThat(failure.destination()).isEqualTo("FailureBucket");
            assertThat(failure.key())
                    .matches("aws/lambda/[0-9a-f-]{36}/shardId-[^/]+/\\d{4}/\\d\\d/\\d\\d/"
                            + "\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\d-[0-9a-f-]{36}");
            JsonNode record = new JsonMapper().readTree(failure.json());
            assertThat(record.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
            assertThat(record.at("/requestContext/functionArn").asText()).endsWith(":function:Notify");
            assertThat(record.at("/requestContext/approximateInvokeCount").asInt())
                    .isGreaterThan(3);
            assertThat(record.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
            assertThat(record.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
            assertThat(record.at("/DDBStreamBatchInfo/streamArn").asText())
                    .isEqualTo(table.streamArn().orElseThrow());
            assertThat(record.get("payload").asText()).contains("\"005\"").doesNotContain("\"004\"", "\"006\"");
        });
        assertThat(consumer.handled()).isEqualTo(without("005", names(0, 9)));
    }

    @Test
    void pump_shouldDropWhatTheFilterDoesNotLetPass() throws Exception {
        Consumer consumer = new Consumer(batch -> "");
        LocalTable table = table();
        StreamPump pump = pump(table, mapping(10, 0), consumer);
        write(table, 0, 2);
        client.deleteItem(request -> request.tableName(table.name()).key(key("000")));

        pump.quiesce(LIMIT);

        assertThat(consumer.handled()).containsExactly("000", "001");
    }

    @Test
    void pump_shouldGiveUpRecordsThatAreTooOld_withoutCallingTheFunction() throws Exception {
        Consumer consumer = new Consumer(batch -> "");
        LocalTable table = table();
        write(table, 0, 1);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        StreamPump pump = pump(table, mapping(10, 0), consumer, later);

        pump.quiesce(LIMIT);

        assertThat(consumer.batches).isEmpty();
        assertThat(failures.all())
                .singleElement()
                .extracting(FailureStore.StoredFailure::json)
                .asString()
                .contains("RecordAgeExceeded", "\"approximateInvokeCount\":0")
                .doesNotContain("responseContext");
    }

    @Test
    void start_shouldRefuse_whenTheTableHasNoStream() {
        StreamPump pump =
                new StreamPump(lambda(new Consumer(batch -> "")), failures, Backoff.exponential(), Clock.systemUTC());

        assertThatThrownBy(() -> pump.start(List.of(mapping(1, 0)), Map.of(), streams))
                .hasMessage("The table Table has no stream that Notify could read.");
    }

    private StreamPump pump(LocalTable table, StreamMapping mapping, Consumer consumer) {
        return pump(table, mapping, consumer, Clock.systemUTC());
    }

    private StreamPump pump(LocalTable table, StreamMapping mapping, Consumer consumer, Clock clock) {
        StreamPump pump = new StreamPump(lambda(consumer), failures, invocations -> Duration.ofMillis(1), clock);
        pumps.add(pump);
        pump.start(List.of(mapping), Map.of("Table", table.streamArn().orElseThrow()), streams);
        return pump;
    }

    private static LocalLambda lambda(Consumer consumer) {
        FunctionDefinition notify = new FunctionDefinition("Notify", "unused", Map.of(), Duration.ofSeconds(3), 128);
        return new LocalLambda(
                new StackTemplate(List.of(notify), List.of(), List.of(), List.of()),
                id -> (in, out, context) -> consumer.handle(in, out),
                new RecordingListener(),
                Clock.systemUTC());
    }

    private static StreamMapping mapping(int batchSize, int retries) {
        return new StreamMapping(
                "Notify",
                "Table",
                batchSize,
                Duration.ZERO,
                "TRIM_HORIZON",
                retries < 0 ? OptionalInt.empty() : OptionalInt.of(retries),
                Optional.of(Duration.ofMinutes(10)),
                true,
                true,
                List.of("{\"eventName\": [\"INSERT\"]}"),
                Optional.of("FailureBucket"),
                1,
                true);
    }

    private LocalTable table() {
        return new TableCreator(client)
                .create(new TableDefinition(
                        "Table",
                        "table-" + tables.incrementAndGet(),
                        Map.of("PK", "S"),
                        new TableDefinition.Key("PK", Optional.empty()),
                        List.of(),
                        Optional.of("NEW_IMAGE"),
                        Optional.empty()));
    }

    private void write(LocalTable table, int from, int to) {
        names(from, to)
                .forEach(name -> client.putItem(
                        request -> request.tableName(table.name()).item(key(name))));
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("PK", AttributeValue.fromS(name));
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj("%03d"::formatted).toList();
    }

    private static List<String> without(String name, List<String> names) {
        return names.stream().filter(each -> !each.equals(name)).toList();
    }

    private static String report(String sequenceNumber) {
        return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + sequenceNumber + "\"}]}";
    }

    /** What a function was given. */
    private record Seen(List<String> names, List<String> numbers) {}

    @FunctionalInterface
    private interface Answer {
        String to(Seen batch);
    }

    /** A function that reads its event with AWS's own deserialiser and remembers what it saw. */
    private static final class Consumer {

        private final List<List<String>> batches = new CopyOnWriteArrayList<>();
        private final List<String> handled = new CopyOnWriteArrayList<>();
        private final Answer answer;

        Consumer(Answer answer) {
            this.answer = answer;
        }

        void handle(InputStream in, OutputStream out) throws IOException {
            DynamodbEvent event = LambdaEventSerializers.serializerFor(
                            DynamodbEvent.class, StreamPumpTest.class.getClassLoader())
                    .fromJson(in);
            Seen seen = new Seen(
                    event.getRecords().stream()
                            .map(record -> record.getDynamodb().getKeys().get("PK"))
                            .flatMap(Stream::ofNullable)
                            .map(value -> value.getS())
                            .toList(),
                    event.getRecords().stream()
                            .map(record -> record.getDynamodb().getSequenceNumber())
                            .toList());
            batches.add(seen.names());
            String payload = answer.to(seen);
            if (payload.isEmpty()) {
                handled.addAll(seen.names());
            }
            out.write(payload.getBytes(StandardCharsets.UTF_8));
        }

        /** What was handled, in that order. */
        List<String> handled() {
            return List.copyOf(handled);
        }
    }
}
