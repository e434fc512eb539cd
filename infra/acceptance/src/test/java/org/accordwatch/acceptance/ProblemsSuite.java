package org.accordwatch.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers get for requests that are wrong: a problem document that says which field, what is wrong and what is allowed. */
abstract class ProblemsSuite {
    private final World world;

    ProblemsSuite(World world) {
        this.world = world;
    }

    @Test
    void fiveWrongFieldsAreNamedInOneAnswer() {
        var answer = world.record(world.agreement(), "k", """
                {"kind": "approval", "party": "XX", "authority": "", "decision": "perhaps", "occurredAt": "yesterday",
                 "summary": "A summary.", "sources": [{"publisher": "P", "title": "T", "official": "yes"}]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(pointers(answer.body()))
                .containsExactlyInAnyOrder("/party", "/authority", "/decision", "/occurredAt", "/sources/0/official");
    }

    @Test
    void unknownFieldsAreErrors() {
        var answer = world.record(world.agreement(), "k", """
                {"kind": "talks", "phase": "opened", "place": "London", "occurredAt": "2025-06-09T09:00:00Z", "summary": "S.",
                 "sumary": "S.", "sources": [{"publisher": "P", "title": "T", "official": true, "lang": "en"}]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer.body())).containsExactlyInAnyOrder("/sumary", "/sources/0/lang");
    }

    @Test
    void aTransitionThatPracticeDoesNotKnowListsTheLawfulOnes() {
        var answer = world.record(world.agreement(), "k", """
                {"kind": "status", "to": "in-force", "occurredAt": "2025-06-10T22:00:00Z", "summary": "In force.",
                 "sources": [{"publisher": "P", "title": "T", "official": true}]}""");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(texts(answer.body().path("allowed"))).containsExactly("agreed-in-principle", "signed", "abandoned");
    }

    @Test
    void aPartyOutsideTheAgreementIsAWrongField() {
        var answer = world.record(world.agreement(), "k", """
                {"kind": "approval", "party": "FR", "authority": "The president", "decision": "approved",
                 "occurredAt": "2025-06-10T22:00:00Z", "summary": "S.", "sources": [{"publisher": "P", "title": "T", "official": true}]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("pointer").asText())
                .isEqualTo("/party");
        assertThat(answer.body().path("errors").path(0).path("detail").asText()).contains("US, CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-agreement", "NOT-an-Id", "a%20b", "..%2F.."})
    void anUnknownAgreementIs404(String id) {
        assertThat(world.get("/agreements/" + id).status()).isEqualTo(404);
        assertThat(world.get("/agreements/" + id + "/changes").status()).isEqualTo(404);
        assertThat(world.record(id, "k", World.talks("S.")).status()).isEqualTo(404);
    }

    @Test
    void aBodyOver64KilobytesIs413() {
        var answer = world.record(world.agreement(), "k", World.talks("x".repeat(64 * 1024)));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aLargeBodyWithinTheLimitIsJudgedByItsFields() {
        var answer = world.record(world.agreement(), "k", World.talks("x".repeat(60 * 1024)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer.body())).containsExactly("/summary");
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() {
        var answer = world.record(world.agreement(), "k", "{\"kind\": \"talks\",\n  \"phase\" \"opened\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asText()).contains("line 2, column 1");
    }

    @Test
    void editorsAloneMayRecord() {
        var path = "/agreements/" + world.agreement() + "/changes";
        assertThat(world.asAnybody(path, World.talks("S.")).status()).isEqualTo(401);
        assertThat(world.send("POST", path, World.talks("S."), Map.of("authorization", "Bearer somebody"))
                        .status())
                .isEqualTo(401);
        assertThat(world.send("POST", path, World.talks("S."), Map.of("authorization", "Bearer reader"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theIdempotencyKeyIsRequired() {
        var answer = world.asEditor("/agreements/" + world.agreement() + "/changes", World.talks("S."));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("header").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void anAgreementIsOpenedOnce() {
        var id = world.agreement();
        var answer = world.asEditor("/agreements", """
                {"id": "%s", "title": "Another", "bindingNature": "treaty", "parties": ["US", "CH"], "status": "signed",
                 "sources": [{"publisher": "P", "title": "T", "official": true}]}""".formatted(id));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(world.get("/agreements/" + id).body().path("title").asText()).isEqualTo("A truce to test with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "cursor=", "limit=0", "limit=101", "limit=many", "cursor=%00"})
    void aWrongPageParameterIsNamed(String query) {
        var answer = world.get("/agreements?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("parameter").asText())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void aSignUpWithNothingRightNamesEverything() {
        var answer = world.asAnybody("/subscriptions", """
                {"channel": "pigeon", "endpoint": 7, "frequency": "hourly", "interests": [{"party": "xx", "colour": "red"}]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer.body()))
                .contains("/channel", "/frequency", "/interests/0/party", "/interests/0/colour");
    }

    private static List<String> pointers(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText())
                .toList();
    }

    private static List<String> texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
