package org.accordwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.accordwatch.acceptance.On;
import org.accordwatch.acceptance.World;
import org.accordwatch.acceptance.backend.Backends;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That the document refuses what the API refuses: an example with one member changed, or left out where no value is given. What
 * only the agreement or a list of countries can tell is left to the API.
 */
@On(Backends.STAND_IN)
class RefusalsTest {
    private final World world;
    private final OpenApi openApi = OpenApi.read();
    private final CheckedApi api;

    RefusalsTest(World world) {
        this.world = world;
        this.api = new CheckedApi(world, openApi);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            talks      | /kind               | "rumour"
            talks      | /kind               |
            talks      | /phase              | "paused"
            talks      | /place              | ""
            talks      | /place              | " \\u200b "
            talks      | /place              | "Lon\\u0007don"
            talks      | /place              | "London\\u202e"
            talks      | /place              | null
            talks      | /summary            |
            talks      | /summaryLanguage    | "EN"
            talks      | /summaryLanguage    | "zh-Hans"
            talks      | /translations       | "Les pourparlers commencent."
            talks      | /occurredAt         | "yesterday"
            talks      | /occurredAt         | "2025-06-09T09:00:00"
            talks      | /occurredAt         | "0999-06-09T09:00:00Z"
            talks      | /extra              | 1
            talks      | /certainty          | "confirmed"
            talks      | /sources            | []
            talks      | /sources/0/official | "yes"
            talks      | /sources/0/lang     | "en"
            talks      | /sources/0/url      | "ftp://example.org"
            talks      | /sources/0/url      | "https://example.org/é"
            talks      | /sources/0/published| "2025-02-30"
            talks      | /products           | {}
            status     | /to                 | "done"
            status     | /party              | "US"
            approval   | /party              | "us"
            approval   | /authority          | 7
            approval   | /decision           | "Approved"
            accusation | /respondent         |
            accusation | /products/0/hs      | "7700"
            accusation | /products/0/hs      | "284"
            accusation | /products/1         | {"hs": "2846", "name": "Rare-earth compounds"}
            answer     | /accusation         | 0
            answer     | /accusation         | 1.5
            answer     | /accusation         | 2147483648
            answer     | /answer             | "perhaps"
            measure    | /action             | "licence_granted"
            measure    | /affected           | "US"
            measure    | /affected           | ["US", "US"]
            deadline   | /due                |
            deadline   | /due                | "2025-13-01"
            deadline   | /action             | "moved"
            deadline   | /zone               | "+02:00"
            deadline   | /zone               | 2
            correction | /corrects           | "5"
            correction | /effect             |
            """)
    void aWrongReport(String kind, String pointer, @Nullable String value) {
        var path = "/agreements/" + world.agreement() + "/changes";
        refused(path, example(path, kind), pointer, value, CheckedApi.editor("k"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /translations/fr   | ""
            /translations/fr   | 1
            /translations/FR   | "Les pourparlers commencent."
            /translations/fr-CH| "Les pourparlers commencent."
            """)
    void aWrongTranslation(String pointer, String value) {
        var path = "/agreements/" + world.agreement() + "/changes";
        refused(path, changed(example(path, "talks"), "/translations", "{}"), pointer, value, CheckedApi.editor("k"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /id            | "Not an id"
            /id            | "a--b"
            /title         | "   "
            /bindingNature | "gentle"
            /parties       | ["US"]
            /parties       | ["US", "US"]
            /status        | "terminated"
            /products/0/hs | "00"
            /sources       |
            /implements    | "X"
            /openedBy      | "me"
            """)
    void aWrongOpening(String pointer, @Nullable String value) {
        refused("/agreements", example("/agreements", "london"), pointer, value, CheckedApi.EDITOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email | /channel             | "pigeon"
            email | /endpoint            | "magnets at example.com"
            email | /endpoint            | "magnets@localhost"
            sms   | /endpoint            | "magnets@example.com"
            sms   | /endpoint            |
            email | /frequency           | "hourly"
            email | /frequency           |
            email | /interests           | []
            email | /interests           | [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}]
            email | /interests/0/product | "850"
            email | /interests/0/colour  | "red"
            sms   | /interests/0/kind    | "approvals"
            sms   | /interests/0/party   | "China"
            sms   | /country             | "USA"
            email | /country             | "US"
            webhook | /endpoint          | "http://hook.example.com/"
            webhook | /endpoint          | "https://name@hook.example.com/"
            webhook | /endpoint          | "https://hook.example.com/#part"
            webhook | /endpoint          |
            """)
    void aWrongSignUp(String channel, String pointer, @Nullable String value) {
        refused("/subscriptions", example("/subscriptions", channel), pointer, value, CheckedApi.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"talks, /place, 100", "talks, /summary, 1000", "deadline, /name, 100", "talks, /sources/0/title, 300"})
    void aTextOfOneCharacterTooMany(String kind, String pointer, int most) {
        var path = "/agreements/" + world.agreement() + "/changes";
        // Outside the basic plane, where a character is two in Java.
        var longest = "\"" + "𝄞".repeat(most) + "\"";
        var operation = openApi.operation("POST", path);
        assertThat(openApi.problemsOfRequest(operation, changed(example(path, kind), pointer, longest)))
                .isEmpty();
        refused(path, example(path, kind), pointer, longest.replaceFirst("𝄞", "xx"), CheckedApi.editor("k"));
    }

    private void refused(
            String path, JsonNode example, String pointer, @Nullable String value, Map<String, String> headers) {
        var body = changed(example, pointer, value);
        var answer = api.post(path, body.toString(), headers);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                .anyMatch(wrong -> pointer.startsWith(wrong));
        assertThat(openApi.problemsOfRequest(openApi.operation("POST", path), body))
                .as("%s", body)
                .isNotEmpty();
    }

    private JsonNode example(String path, String name) {
        return openApi.operation("POST", path)
                .json()
                .at("/requestBody/content/application~1json/examples")
                .path(name)
                .path("value")
                .deepCopy();
    }

    private static JsonNode changed(JsonNode example, String at, @Nullable String value) {
        var pointer = JsonPointer.compile(at);
        var name = pointer.last().getMatchingProperty();
        switch (example.at(pointer.head())) {
            case ObjectNode object when value == null -> object.remove(name);
            case ObjectNode object -> object.set(name, World.json(value));
            case ArrayNode array when value != null -> array.set(pointer.last().getMatchingIndex(), World.json(value));
            default -> throw new AssertionError(at + " cannot be changed in " + example);
        }
        return example;
    }
}
