package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Recording: once per key, numbered without gap, read back page by page. */
abstract class RecordingSuite {
    private final World world;

    RecordingSuite(World world) {
        this.world = world;
    }

    @Test
    void theAnswerHasTheChangeAndTheAgreementAsItNowStands() {
        var id = world.agreement();
        var answer = world.record(id, "agreed", """
                {"kind": "status", "to": "agreed-in-principle", "occurredAt": "2025-06-10T22:00:00Z", "summary": "Agreed.",
                 "sources": [{"publisher": "One", "title": "T", "official": false}, {"publisher": "Two", "title": "T", "official": false}]}""");
        assertThat(answer.status()).isEqualTo(201);
        var change = answer.body().path("change");
        assertThat(change.path("number").asInt()).isEqualTo(1);
        assertThat(change.path("certainty").asText()).isEqualTo("confirmed");
        assertThat(change.path("recordedBy").asText()).isEqualTo("editor");
        assertThat(change.path("recordedAt").asText()).isNotEmpty();
        assertThat(answer.body().path("agreement").path("status").asText()).isEqualTo("agreed-in-principle");
        assertThat(world.get("/agreements/" + id).body())
                .isEqualTo(answer.body().path("agreement"));
        assertThat(world.get("/agreements/" + id + "/changes")
                        .body()
                        .path("items")
                        .path(0))
                .isEqualTo(change);
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAgain() {
        var id = world.agreement();
        var first = world.record(id, "key", World.talks("Talks begin."));
        world.record(id, "other", World.talks("Talks go on."));
        var again = world.record(id, "key", World.talks("Talks begin."));
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(numbers(id)).containsExactly(1, 2);
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        var id = world.agreement();
        world.record(id, "key", World.talks("Talks begin."));
        assertThat(world.record(id, "key", World.talks("Talks end.")).status()).isEqualTo(422);
        assertThat(numbers(id)).containsExactly(1);
    }

    @Test
    void fiftyAtOnceWithOneKeyRecordOneChange() {
        var id = world.agreement();
        var answers = atOnce(50, _ -> world.record(id, "one-key", World.talks("Talks begin.")));
        assertThat(answers).extracting(World.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(World.Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(numbers(id)).containsExactly(1);
    }

    @Test
    void fiftyAtOnceWithDifferentKeysRecordFiftyWithoutGap() {
        var id = world.agreement();
        var answers = atOnce(50, i -> world.record(id, "key-" + i, World.talks("Talks " + i + ".")));
        assertThat(answers).extracting(World.Answer::status).containsOnly(201);
        assertThat(numbers(id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void aRetractedApprovalIsAwaitedAgainAndTheTimelineKeepsBoth() {
        var id = world.agreement();
        world.record(id, "awaited", approval("awaited"));
        world.record(id, "approved", approval("approved"));
        var answer = world.record(id, "retracted", """
                {"kind": "correction", "corrects": 2, "effect": "retracted", "occurredAt": "2025-06-27T08:00:00Z",
                 "summary": "The approval was reported too early.", "sources": [{"publisher": "P", "title": "T", "official": true}]}""");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()
                        .path("agreement")
                        .path("approvals")
                        .path(0)
                        .path("decision")
                        .asText())
                .isEqualTo("awaited");
        assertThat(numbers(id)).containsExactly(1, 2, 3);
    }

    @Test
    void theTimelineIsPagedWithoutAnEmptyLastPage() {
        var id = world.agreement();
        for (int i = 1; i <= 6; i++) {
            world.record(id, "key-" + i, World.talks("Talks " + i + "."));
        }
        var sizes = new ArrayList<Integer>();
        var next = "/agreements/" + id + "/changes?limit=3";
        while (!next.isEmpty()) {
            var page = world.get(next).body();
            sizes.add(page.path("items").size());
            next = page.path("next").asText();
        }
        assertThat(sizes).containsExactly(3, 3);
    }

    @Test
    void agreementsAreListedWithTheNewestChangeFirst() {
        var older = world.agreement();
        var newer = world.agreement();
        assertThat(listed()).containsSubsequence(newer, older);
        world.record(older, "key", World.talks("Talks begin."));
        assertThat(listed()).containsSubsequence(older, newer);
    }

    private List<String> listed() {
        var ids = new ArrayList<String>();
        var next = "/agreements?limit=7";
        while (!next.isEmpty()) {
            var page = world.get(next).body();
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            next = page.path("next").asText();
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private List<Integer> numbers(String id) {
        var numbers = new ArrayList<Integer>();
        world.get("/agreements/" + id + "/changes?limit=100")
                .body()
                .path("items")
                .forEach(item -> numbers.add(item.path("number").asInt()));
        return numbers;
    }

    private static String approval(String decision) {
        return """
                {"kind": "approval", "party": "CN", "authority": "President Xi", "decision": "%s",
                 "occurredAt": "2025-06-26T20:00:00Z", "summary": "Approval %s.", "sources": [{"publisher": "P", "title": "T", "official": true}]}""".formatted(decision, decision);
    }

    private interface Task {
        World.Answer at(int index);
    }

    private static List<World.Answer> atOnce(int count, Task task) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<World.Answer>> tasks = IntStream.range(0, count)
                    .<Callable<World.Answer>>mapToObj(i -> () -> task.at(i))
                    .toList();
            var answers = new ArrayList<World.Answer>();
            for (Future<World.Answer> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
