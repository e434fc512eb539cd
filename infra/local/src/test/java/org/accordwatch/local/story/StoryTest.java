package org.accordwatch.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(story.steps()).hasSize(16);
        assertThat(story.steps()).filteredOn(Step::signsUp).hasSize(2).allMatch(step -> step.expect() == 202);
        assertThat(story.steps()).filteredOn(Step::records).hasSize(12).allMatch(step -> step.expect() == 201);
    }

    @Test
    void aStepCanExpectARefusal() throws IOException {
        var file = written("[{\"as\": \"reader\", \"request\": \"GET /agreements/none\", \"expect\": 404}]");
        assertThat(Story.read(file).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.expect()).isEqualTo(404));
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
            })
    void aBrokenStoryIsToldInOneSentence(String text, String sentence) throws IOException {
        var file = written(text);
        assertThatThrownBy(() -> Story.read(file))
                .isInstanceOf(BrokenStory.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void aMissingStoryIsToldInOneSentence() {
        assertThatThrownBy(() -> Story.read(folder.resolve("none.json"))).hasMessageContaining("no such file");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("story.json"), text);
    }
}
