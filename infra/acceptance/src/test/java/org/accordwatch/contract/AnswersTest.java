package org.accordwatch.contract;

import static org.accordwatch.contract.CheckedApi.EDITOR;
import static org.accordwatch.contract.CheckedApi.NOBODY;
import static org.accordwatch.contract.CheckedApi.READER;
import static org.accordwatch.contract.CheckedApi.editor;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.accordwatch.acceptance.On;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.story.Step;
import org.accordwatch.local.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That every answer is one that the document describes. */
@On(Backends.STAND_IN)
class AnswersTest {
    private final World world;
    private final CheckedApi api;

    AnswersTest(World world) {
        this.world = world;
        this.api = new CheckedApi(world, OpenApi.read());
    }

    @Test
    void thoseOfTheStory() {
        var story = Story.read(Path.of("../local/stories/london-framework.json"));
        story.requests().forEach(this::play);
        for (var id : new String[] {"us-china-geneva-consensus", "us-china-london-framework"}) {
            assertThat(api.get("/agreements/" + id).status()).isEqualTo(200);
            readAll("/agreements/" + id + "/changes?limit=2");
        }
        readAll("/agreements?limit=1");
    }

    @Test
    void thoseToASummaryInSeveralLanguages() {
        var path = "/agreements/" + world.agreement() + "/changes";
        var recorded = api.post(path, """
                {"kind": "talks", "phase": "opened", "place": "London", "occurredAt": "2025-06-09T09:00:00Z",
                 "summary": "会谈开始。", "summaryLanguage": "zh", "translations": {"fr": "Les pourparlers commencent."},
                 "sources": [{"publisher": "P", "title": "T", "official": true}]}""", editor("k"));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(api.get(path).body().at("/items/0/translations/fr").asText())
                .isEqualTo("Les pourparlers commencent.");
    }

    @Test
    void thoseToSeveralWrongFields() {
        var path = "/agreements/" + world.agreement() + "/changes";
        expect(
                400,
                "invalid-fields",
                api.post(path, "{\"kind\": \"talks\", \"phase\": 1, \"place\": \"\"}", editor("k")));
        expect(400, "invalid-fields", api.post(path, "[]", editor("k")));
        expect(400, "invalid-fields", api.post("/agreements", "{}", EDITOR));
        expect(400, "invalid-fields", api.post("/subscriptions", "{\"channel\": \"pigeon\"}", NOBODY));
    }

    @Test
    void thoseToBodiesThatAreNoJson() {
        var path = "/agreements/" + world.agreement() + "/changes";
        expect(400, "malformed-json", api.post(path, "{", editor("k")));
        expect(400, "malformed-json", api.post("/agreements", "", EDITOR));
        expect(400, "malformed-json", api.post("/subscriptions", "{} {}", NOBODY));
    }

    @Test
    void thoseToWrongKeys() {
        var id = world.agreement();
        var path = "/agreements/" + id + "/changes";
        expect(400, "invalid-header", api.post(path, World.talks("S."), EDITOR));
        expect(400, "invalid-header", api.post(path, World.talks("S."), editor("a b")));
        assertThat(api.post(path, World.talks("S."), editor("k")).status()).isEqualTo(201);
        assertThat(api.post(path, World.talks("S."), editor("k")).status()).isEqualTo(201);
        expect(422, "idempotency-key-reused", api.post(path, World.talks("Another."), editor("k")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "cursor=x", "cursor="})
    void thoseToWrongParameters(String query) {
        expect(400, "invalid-parameter", api.get("/agreements?" + query));
        expect(400, "invalid-parameter", api.get("/agreements/" + world.agreement() + "/changes?" + query));
    }

    @Test
    void thoseToWhoeverIsNoEditor() {
        for (var path : new String[] {"/agreements", "/agreements/any/changes"}) {
            var unknown = api.post(path, "{}", NOBODY);
            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.body().path("message").asText()).isEqualTo("Unauthorized");
            expect(403, "not-an-editor", api.post(path, "{}", READER));
        }
    }

    @Test
    void thoseToIdsThatNobodyHas() {
        expect(404, "unknown-agreement", api.get("/agreements/no-such"));
        expect(404, "unknown-agreement", api.get("/agreements/NO/changes"));
        expect(404, "unknown-agreement", api.post("/agreements/no-such/changes", World.talks("S."), editor("k")));
        expect(404, "unknown-subscription", api.get("/subscriptions/x"));
        expect(404, "unknown-subscription", api.send("DELETE", "/subscriptions/" + "0".repeat(32), "", NOBODY));
        expect(404, "unknown-subscription", api.post("/subscriptions/x/confirmation", "{\"code\": \"1\"}", NOBODY));
    }

    @Test
    void thoseToWhatDoesNotFitTheAgreement() {
        var path = "/agreements/" + world.agreement() + "/changes";
        var refused = expect(409, "refused", api.post(path, """
                {"kind": "status", "to": "in-force", "occurredAt": "2025-06-10T22:00:00Z", "summary": "S.",
                 "sources": [{"publisher": "P", "title": "T", "official": true}]}""", editor("k")));
        assertThat(refused.body().path("allowed")).hasSize(3);
        var set = """
                {"kind": "deadline", "name": "End", "action": "set", "due": "2025-08-12", "occurredAt": "2025-06-10T22:00:00Z",
                 "summary": "S.", "sources": [{"publisher": "P", "title": "T", "official": true}]}""";
        assertThat(api.post(path, set, editor("set")).status()).isEqualTo(201);
        var again = expect(409, "refused", api.post(path, set, editor("again")));
        assertThat(again.body().path("allowed")).isEmpty();
    }

    @Test
    void thoseToAnAgreementThatExists() {
        var opening = """
                {"id": "twice-%s", "title": "T", "bindingNature": "treaty", "parties": ["US", "EU"], "status": "signed",
                 "sources": [{"publisher": "P", "title": "T", "official": true, "url": "https://example.org/a?b=c"}]}""".formatted(UUID.randomUUID());
        assertThat(api.post("/agreements", opening, EDITOR).status()).isEqualTo(201);
        expect(409, "agreement-exists", api.post("/agreements", opening, EDITOR));
    }

    @Test
    void thoseToCodesThatAreNotTaken() {
        var email = signUp("email", World.someEmail());
        expect(409, "confirmation-closed", confirm(email, "123456"));
        var number = "+12025550120";
        var sms = signUp("sms", number);
        expect(400, "invalid-fields", confirm(sms, world.code(number).equals("000000") ? "000001" : "000000"));
        assertThat(confirm(sms, world.code(number)).status()).isEqualTo(200);
        assertThat(api.get("/subscriptions/" + sms).status()).isEqualTo(200);
        assertThat(api.send("DELETE", "/subscriptions/" + sms, "", NOBODY).status())
                .isEqualTo(204);
    }

    @Test
    void thoseToChangesOfASubscription() {
        var agreement = world.agreement();
        var wish = """
                {"frequency": "immediate", "interests": [{"agreement": "%s", "kind": "status"}]}""".formatted(agreement);
        var number = "+12025550121";
        var sms = signUp("sms", number);
        assertThat(put(sms, wish).status()).isEqualTo(202);
        assertThat(confirm(sms, world.code(number)).status()).isEqualTo(200);
        assertThat(put(sms, wish).status()).isEqualTo(200);
        var address = World.someEmail();
        var email = signUp("email", address);
        world.confirm(address, email);
        assertThat(put(email, wish).status()).isEqualTo(202);
        assertThat(api.get("/subscriptions/" + email).body().has("next")).isTrue();
        expect(400, "invalid-fields", put(email, "{\"interests\": [], \"channel\": \"sms\"}"));
        expect(404, "unknown-subscription", put("0".repeat(32), wish));
        // Two beside the first are asked; a third is not.
        signUp("email", address);
        expect(429, "too-often", put(email, wish.replace("status", "talks")));
        expect(429, "too-often", signingUp("email", address));
    }

    @Test
    void thoseToRotations() {
        var key = UUID.randomUUID().toString();
        var old = signUp("email", World.someEmail());
        var rotated = rotate(old, key);
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotate(old, key).body()).isEqualTo(rotated.body());
        expect(404, "unknown-subscription", rotate(old, key + "0"));
        expect(404, "unknown-subscription", rotate("x", key));
        expect(400, "invalid-header", rotate(old, "guessed"));
        expect(400, "invalid-header", api.post("/subscriptions/" + old + "/rotation", "", NOBODY));
        var number = signUp("sms", "+12025550122");
        assertThat(rotate(number, key).body().path("state").asText()).isEqualTo("pending");
    }

    @Test
    void thoseToWebhooks() {
        var id = signUp("webhook", "https://answers.example.com/hook");
        assertThat(api.get("/subscriptions/" + id).body().path("hint").asText()).isEqualTo("https://a….com/…");
    }

    @Test
    void thoseToBodiesThatAreTooLarge() {
        var large = "x".repeat(64 * 1024 + 1);
        expect(413, "body-too-large", api.post("/agreements", large, EDITOR));
        expect(413, "body-too-large", api.post("/agreements/any/changes", large, editor("k")));
        expect(413, "body-too-large", api.post("/subscriptions", large, NOBODY));
        expect(413, "body-too-large", api.post("/subscriptions/x/confirmation", large, NOBODY));
        assertThat(api.post("/subscriptions", "x".repeat(10 * 1024 * 1024 + 1), NOBODY)
                        .status())
                .isEqualTo(413);
    }

    private void play(Step.Send step) {
        var answer = api.send(step.request());
        assertThat(answer.status()).isIn(step.expect());
        if (answer.status() == 202) {
            var endpoint = step.request().body().orElseThrow().path("endpoint").asText();
            world.confirm(endpoint, answer.body().path("id").asText());
        }
    }

    private void readAll(String first) {
        for (var path = first; !path.isEmpty(); ) {
            var page = api.get(path);
            assertThat(page.status()).isEqualTo(200);
            path = page.body().path("next").asText();
        }
    }

    private String signUp(String channel, String endpoint) {
        var answer = signingUp(channel, endpoint);
        assertThat(answer.status()).isEqualTo(202);
        world.settle();
        return answer.body().path("id").asText();
    }

    private World.Answer signingUp(String channel, String endpoint) {
        return api.post("/subscriptions", """
                {"channel": "%s", "endpoint": "%s", "frequency": "immediate", "interests": [{"party": "CH"}, {}]}""".formatted(channel, endpoint), NOBODY);
    }

    private World.Answer put(String id, String body) {
        return api.send("PUT", "/subscriptions/" + id, body, NOBODY);
    }

    private World.Answer rotate(String id, String key) {
        return api.post("/subscriptions/" + id + "/rotation", "", Map.of("idempotency-key", key));
    }

    private World.Answer confirm(String id, String code) {
        return api.post("/subscriptions/" + id + "/confirmation", "{\"code\": \"%s\"}".formatted(code), NOBODY);
    }

    private static World.Answer expect(int status, String problem, World.Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("type").asText()).isEqualTo("urn:accordwatch:problem:" + problem);
        return answer;
    }
}
