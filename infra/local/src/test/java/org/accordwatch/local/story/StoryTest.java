package org.accordwatch.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLondonStoryIsReadWithTheAnswersThatItExpects() {
        var story = Story.read(Path.of("stories/london-framework.json"));
        assertThat(story.steps()).hasSize(17);
        assertThat(story.requests())
                .filteredOn(step -> step.request().signsUp())
                .hasSize(3)
                .allMatch(step -> step.expect().equals(List.of(202)) && step.confirm());
        assertThat(story.requests())
                .filteredOn(step -> step.request().records())
                .hasSize(12)
                .allMatch(step -> step.expect().equals(List.of(201)));
    }

    @Test
    void theStoryOfSubscribersSaysWhatMustReachEachOfThem() {
        var story = Story.read(Path.of("stories/subscribing.json"));
        assertThat(story.requests())
                .filteredOn(step -> step.request().signsUp())
                .hasSize(5);
        assertThat(story.steps().getLast())
                .isInstanceOfSatisfying(
                        Step.Receives.class,
                        step -> assertThat(step.byEndpoint())
                                .containsOnlyKeys(
                                        "desk@example.com",
                                        "+12025550143",
                                        "https://hook.example.com/accordwatch",
                                        "silent@example.net"));
    }

    @Test
    void aStepCanExpectARefusal() throws IOException {
        var file = written("[{\"as\": \"reader\", \"request\": \"GET /agreements/none\", \"expect\": 404}]");
        assertThat(Story.read(file).requests())
                .singleElement()
                .satisfies(step -> assertThat(step.expect()).containsExactly(404));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{                                                  | not valid JSON at line 1",
                "{}                                                  | not a list of requests",
                "[{}]                                                | step 1 needs \"as\"",
                "[{\"as\": \"king\"}]                                | step 1 needs \"as\"",
                "[{\"as\": \"editor\"}]                              | step 1 needs a \"request\"",
                "[{\"as\": \"editor\", \"request\": \"FETCH /x\"}]   | step 1 needs a \"request\"",
                "[{\"as\": \"editor\", \"request\": \"GET x\"}]      | step 1 needs a \"request\"",
                "[{\"as\": \"editor\", \"request\": \"GET /x\", \"z\": 1}] | unknown member \"z\"",
                "[{\"as\": \"editor\", \"request\": \"GET /x\", \"expect\": \"z\"}] | \"expect\" that is a status",
                "[{\"as\": \"reader\", \"request\": \"GET /x\", \"name\": \"z\"}] | \"name\", which only sign-ups have",
                "[{\"as\": \"reader\", \"request\": \"GET /x\", \"confirm\": false}] | nothing to be confirmed",
                "[{\"as\": \"reader\", \"request\": \"GET /x\", \"from\": \"home\"}] | \"from\" that is an IP address",
                "[{\"as\": \"reader\", \"request\": \"GET /x\", \"answers\": []}] | \"answers\" such as",
                "[{\"as\": \"reader\", \"request\": \"GET /subscriptions/{z}\"}] | speaks of \"z\"",
                "[{\"as\": \"reader\", \"confirm\": \"z\"}]        | speaks of \"z\"",
                "[{\"as\": \"reader\", \"leaveByLink\": \"z\"}]    | speaks of \"z\"",
                "[{\"as\": \"editor\", \"stop\": \"z\"}]           | only a reader does",
                "[{\"as\": \"reader\", \"stop\": \"z\", \"y\": 1}] | unknown member \"y\"",
                "[{\"as\": \"reader\", \"start\": \"z\", \"link\": 1}] | unknown member \"link\"",
                "[{\"advance\": \"soon\"}]                         | step 1 has an \"advance\" that must be an ISO 8601 duration",
                "[{\"advance\": \"P1D\", \"as\": \"reader\"}]      | unknown member \"as\"",
                "[{\"receives\": []}]                              | needs \"receives\" such as",
                "[{\"receives\": {\"a@b.c\": \"alert\"}}]          | a list for each endpoint",
                "[{\"receives\": {\"a@b.c\": [\"letter\"]}}]       | \"letter\" in \"receives\", which is none of",
            })
    void aBrokenStoryIsToldInOneSentence(String text, String sentence) throws IOException {
        var file = written(text);
        assertThatThrownBy(() -> Story.read(file))
                .isInstanceOf(BrokenStory.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"as\": \"reader\", \"stop\": \"desk\"}                      | step 2 has \"stop\", which holders of numbers do",
                "{\"as\": \"reader\", \"confirm\": \"desk\", \"link\": \"last\"} | \"first\" or \"latest\"",
                "{\"as\": \"reader\", \"request\": \"POST /subscriptions\", \"name\": \"desk\"} | \"desk\" a second time",
                "{\"as\": \"reader\", \"request\": \"POST /subscriptions\", \"name\": \"a b\"}  | letters, digits and hyphens",
                "{\"as\": \"reader\", \"request\": \"PUT /subscriptions/{desk}\", \"confirm\": 1} | true or false",
            })
    void aStepThatSpeaksOfASignUpMustFitIt(String step, String sentence) throws IOException {
        var file = written("""
                [{"as": "reader", "request": "POST /subscriptions", "name": "desk", "body": {"channel": "email"}}, %s]""".formatted(step));
        assertThatThrownBy(() -> Story.read(file))
                .isInstanceOf(BrokenStory.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aMissingStoryIsToldInOneSentence() {
        assertThatThrownBy(() -> Story.read(folder.resolve("none.json"))).hasMessageContaining("no such file");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("story.json"), text);
    }
}
