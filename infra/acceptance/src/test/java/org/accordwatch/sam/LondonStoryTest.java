package org.accordwatch.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.accordwatch.local.story.Api;
import org.accordwatch.local.story.Request;
import org.accordwatch.local.story.Story;
import org.accordwatch.local.story.StoryPlayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The deployed jar, in AWS's emulator of Lambda and on LocalStack's services, lives through the London story. */
@Tag("sam")
@ExtendWith(SamWorldExtension.class)
final class LondonStoryTest {
    private static final Path STORY = Path.of("../local/stories/london-framework.json");

    @Test
    void everyMessageOfTheStoryArrives(SamWorld world) throws IOException, InterruptedException {
        try (var emulator = Emulator.start(world)) {
            refusesAnEditorWithoutClaims(emulator);

            var lines = new ArrayList<String>();
            var player = new StoryPlayer(emulator.stage(), lines::add);
            var complaints = player.play(Story.read(STORY));

            assertThat(complaints).as(() -> String.join("\n", lines)).isEmpty();
            assertThat(player.alertsExpected()).isGreaterThan(10);
            readsWhatWasRecorded(emulator);
            System.out.println(
                    "Durations that the emulator reports, the first call of a function with its JVM's start:");
            emulator.durations().forEach(System.out::println);
        }
    }

    /** {@code start-api} has no authorizer, so that this is the function's own answer. */
    private static void refusesAnEditorWithoutClaims(Emulator emulator) throws IOException, InterruptedException {
        var body = JsonNodeFactory.instance.objectNode().put("id", "us-china-geneva-consensus");
        var request =
                new Request("reader", "POST", "/agreements", Optional.of(body), Optional.empty(), Optional.empty());

        var answer = emulator.stage().readers().send(request);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("type").asText()).startsWith("urn:accordwatch:problem:");
    }

    private static void readsWhatWasRecorded(Emulator emulator) throws IOException, InterruptedException {
        assertThat(read(emulator, "/agreements").body().path("items")).hasSize(2);
        var london = read(emulator, "/agreements/us-china-london-framework").body();
        assertThat(london.path("title").asText()).startsWith("London framework");
        var timeline =
                read(emulator, "/agreements/us-china-london-framework/changes").body();
        assertThat(timeline.path("items")).hasSize(7);
        assertThat(read(emulator, "/agreements/no-such-agreement").status()).isEqualTo(404);
    }

    private static Api.Answer read(Emulator emulator, String path) throws IOException, InterruptedException {
        return emulator.stage()
                .readers()
                .send(new Request("reader", "GET", path, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
