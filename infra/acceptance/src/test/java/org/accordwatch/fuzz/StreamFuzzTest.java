package org.accordwatch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.accordwatch.local.lambda.Invocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Batches of an agreement's changes, one of which is broken. What comes before it is told of, the broken one is reported and never told
 * of, and once it comes whole nobody has missed anything or heard it twice. The real stream is held up meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamFuzzTest {
    private static final int CASES = Math.max(1, Integer.getInteger("fuzz.cases", 300) / 30);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final String READER = "reader@example.com";
    private static final int BATCH = 3;

    /** Attributes as DynamoDB would never write them in the place of one of ours, and what are none. */
    private static final List<String> ATTRIBUTES = List.of(
            "null",
            "7",
            "\"text\"",
            "[]",
            "{}",
            "{\"S\": 1}",
            "{\"S\": null}",
            "{\"S\": \"\"}",
            "{\"S\": \"\\u0000\"}",
            "{\"S\": \"a\", \"N\": \"1\"}",
            "{\"N\": \"one\"}",
            "{\"N\": \"1e999\"}",
            "{\"N\": \"NaN\"}",
            "{\"N\": \"0.5\"}",
            "{\"N\": \"1e2147483647\"}",
            "{\"N\": 1}",
            "{\"NULL\": true}",
            "{\"BOOL\": \"true\"}",
            "{\"B\": \"AA==\"}",
            "{\"SS\": [\"a\"]}",
            "{\"L\": {}}",
            "{\"L\": [1]}",
            "{\"L\": []}",
            "{\"M\": []}",
            "{\"M\": {}}",
            "{\"X\": \"a\"}");

    private Arena arena;

    @BeforeAll
    void start() throws InterruptedException {
        arena = new Arena();
        arena.signUp("email", READER, "[{\"party\": \"US\"}]");
        arena.confirm(READER);
        arena.stack().settle();
    }

    @AfterAll
    void stop() {
        arena.close();
    }

    @Test
    void aBrokenRecordIsReportedAndNothingIsLostOrToldTwice() throws InterruptedException {
        arena.stack().holdStreamWhile(() -> {
            for (long seed = SEED; seed < SEED + CASES; seed++) {
                checked(seed);
            }
        });
        arena.stack().settle();
        assertThat(arena.stack().failedBatches()).isEmpty();
    }

    @Test
    void ofManyRecordsThatAreNoChangesTheFirstIsReported() {
        var record = Json.read("{\"eventName\": \"INSERT\", \"dynamodb\": {\"Keys\": {}, \"SequenceNumber\": \"1\"}}");
        var invocation = arena.invoke("NotifyFunction", batch(Collections.nCopies(10_000, record)));
        assertThat(failures(invocation)).containsExactly("1");
        assertThat(arena.writes()).isEmpty();
    }

    private void checked(long seed) {
        var random = new Random(seed);
        var agreement = "stream-" + Long.toUnsignedString(seed);
        var news = IntStream.rangeClosed(1, BATCH)
                .mapToObj(number -> "News " + number + " of " + agreement + " end.")
                .toList();
        arena.open(agreement);
        news.forEach(each -> arena.talks(agreement, each));
        var whole = IntStream.rangeClosed(1, BATCH)
                .mapToObj(number -> record(agreement, number))
                .toList();
        int broken = random.nextInt(BATCH);
        var records = new ArrayList<JsonNode>(whole);
        var how = broken(records, broken, random);
        var what = "-Dfuzz.cases=30 -Dfuzz.seed=%d: record %d, %s".formatted(seed, broken + 1, how);

        var reported = failures(arena.invoke("NotifyFunction", batch(records)));
        var writes = arena.writes();
        var sent = received();
        assertThat(reported).as(what).isIn(List.of(), List.of(String.valueOf(broken + 1)));
        if (!reported.isEmpty()) {
            assertThat(writes.contains("Publish")).as(what).isEqualTo(broken > 0);
            assertThat(news)
                    .as(what)
                    .allSatisfy(each -> assertThat(times(each, sent)).isEqualTo(news.indexOf(each) < broken ? 1 : 0));
        }

        assertThat(failures(arena.invoke("NotifyFunction", batch(whole))))
                .as(what)
                .isEmpty();
        var then = received();
        assertThat(news)
                .as(what)
                .allSatisfy(each -> assertThat(times(each, then)).isLessThanOrEqualTo(1));
        if (!reported.isEmpty()) {
            assertThat(news)
                    .as(what)
                    .allSatisfy(each -> assertThat(times(each, then)).isEqualTo(1));
        }
    }

    private static long times(String news, List<String> texts) {
        return texts.stream().filter(text -> flat(text).contains(news)).count();
    }

    /** Mails are wrapped. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private List<String> received() {
        try {
            return arena.received(READER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Breaks one record somewhere in its new image, or leaves that out. */
    private static String broken(List<JsonNode> records, int index, Random random) {
        var record = (ObjectNode) records.get(index).deepCopy();
        records.set(index, record);
        var stream = (ObjectNode) record.get("dynamodb");
        if (random.nextInt(10) == 0) {
            stream.remove("NewImage");
            return "without its image";
        }
        var holders = new ArrayList<ObjectNode>();
        collect((ObjectNode) stream.get("NewImage"), holders);
        var holder = holders.get(random.nextInt(holders.size()));
        var names = new ArrayList<String>();
        holder.fieldNames().forEachRemaining(names::add);
        var name = names.isEmpty() ? "more" : names.get(random.nextInt(names.size()));
        return switch (random.nextInt(4)) {
            case 0 -> {
                holder.remove(name);
                yield "without " + name;
            }
            case 1 -> {
                holder.set("version", Json.read("{\"N\": \"2\"}"));
                yield "a version beside " + name;
            }
            default -> {
                var odd = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
                holder.set(name, Json.read(odd));
                yield name + " is " + odd;
            }
        };
    }

    /** The image, and every map in it. */
    private static void collect(JsonNode node, List<ObjectNode> holders) {
        switch (node) {
            case ObjectNode object when isTyped(object) -> object.forEach(value -> collect(value, holders));
            case ObjectNode object -> {
                holders.add(object);
                object.forEach(value -> collect(value, holders));
            }
            case ArrayNode list -> list.forEach(value -> collect(value, holders));
            default -> {}
        }
    }

    private static boolean isTyped(ObjectNode object) {
        return object.size() == 1
                && List.of("S", "N", "M", "L", "BOOL", "NULL")
                        .contains(object.fieldNames().next());
    }

    private JsonNode record(String agreement, int number) {
        var item = arena.item("AgreementsTable", "AGREEMENT#" + agreement, "CHANGE#%010d".formatted(number));
        var record = JsonNodeFactory.instance.objectNode().put("eventName", "INSERT");
        var stream = record.putObject("dynamodb").put("SequenceNumber", String.valueOf(number));
        var image = stream.putObject("NewImage");
        item.forEach((name, value) -> image.set(name, Attributes.json(value)));
        stream.putObject("Keys").set("pk", image.get("pk"));
        ((ObjectNode) stream.get("Keys")).set("sk", image.get("sk"));
        return record;
    }

    private static String batch(List<JsonNode> records) {
        var event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records").addAll(records);
        return Json.text(event);
    }

    private static List<String> failures(Invocation invocation) {
        return switch (invocation) {
            case Invocation.Returned(var _, var payload) ->
                Json.read(payload).path("batchItemFailures").findValuesAsText("itemIdentifier");
            case Invocation.Threw(var _, var failure) -> throw new AssertionError("Notify threw", failure);
        };
    }
}
