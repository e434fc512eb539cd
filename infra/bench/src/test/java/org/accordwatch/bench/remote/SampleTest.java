package org.accordwatch.bench.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What our functions are measured against does the same job: it records the story's changes and tells of them in the same words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleTest {
    private final RemoteSide remote = RemoteSide.start(Path.of("../../template.yaml"));
    private final Occasions ours = new Occasions(remote);
    private final SampleOccasions sample = new SampleOccasions(remote);

    @AfterAll
    void stop() {
        remote.close();
    }

    @Test
    void itTellsOfTheStorysChangesInTheSameWords() throws IOException {
        for (var change : changes()) {
            var body = change.toString();
            ours.tell(body);
            sample.tell(body);
            var told = remote.last(ours.subscriber());
            var toldBySample = remote.last(SampleOccasions.SUBSCRIBER);
            assertThat(toldBySample.subject()).as(body).isEqualTo(told.subject());
            assertThat(alert(toldBySample.body())).as(body).isEqualTo(alert(told.body()));
        }
    }

    @Test
    void itGivesTheSameKeyTheSameAnswer() {
        var event = sample.next("RecordChangeHandler");
        var first = sample.record(event);
        assertThat(first.getStatusCode()).isEqualTo(201);
        assertThat(sample.record(event).getBody()).isEqualTo(first.getBody());
    }

    @Test
    void itRefusesWhatIsWrong() {
        var answer = sample.record(sample.change("{\"kind\": \"talks\", \"phase\": \"begun\"}"));
        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).contains("/phase", "/summary", "/sources");
    }

    /** Both agreements' changes, as if they were one's: it was in force from the start, so the steps of its status are left out. */
    private static List<JsonNode> changes() throws IOException {
        var story = new JsonMapper()
                .readTree(Path.of("../local/stories/london-framework.json").toFile());
        return StreamSupport.stream(story.spliterator(), false)
                .filter(request -> request.path("request").asText().endsWith("/changes"))
                .map(request -> request.path("body"))
                .filter(body -> !body.path("kind").asText().equals("status"))
                .toList();
    }

    /** Without what SNS writes below it, which has a link of its own for each. */
    private static String alert(String mail) {
        return mail.substring(0, mail.indexOf("\n--\n"));
    }
}
