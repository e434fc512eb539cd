package org.accordwatch.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.Stack;
import org.accordwatch.local.stack.StandInServices;
import org.accordwatch.local.story.Step;
import org.accordwatch.local.story.Story;
import org.accordwatch.local.story.StoryPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The London story to the letter: all that reaches each of its three readers, and that they get it though the stream is lost. */
final class LondonInboxesTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");
    private static final Path STORY = Path.of("../local/stories/london-framework.json");
    private static final Path EXPECTED = Path.of("src/test/resources/inboxes");
    /** Where what arrived can be compared with it. */
    private static final Path ARRIVED = Path.of("target/inboxes");

    /** A day on which the story is told, far from any real one. */
    private static final Instant TOLD = Instant.parse("2100-03-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachReaderGetsJustWhatIsExpected() throws IOException, InterruptedException {
        try (var stack = start(TEMPLATE)) {
            assertThat(play(stack, Story.read(STORY))).isEmpty();
            for (var reader : List.of("magnets@example.com", "+12025550143", "desk@example.org")) {
                var inbox = inbox(stack, reader);
                Files.writeString(Files.createDirectories(ARRIVED).resolve(reader + ".txt"), inbox);
                assertThat(inbox)
                        .as("what %s got, which is in %s", reader, ARRIVED)
                        .isEqualTo(Files.readString(EXPECTED.resolve(reader + ".txt")));
            }
        }
    }

    /** Nothing that the stream should have told of is told by it; Recover finds it all. */
    @Test
    void whenTheStreamIsLostEverybodyHasEverythingOnceAfter45Minutes() throws IOException, InterruptedException {
        try (var stack = start(withoutStream())) {
            var story = Story.read(STORY);
            var steps = new ArrayList<>(story.steps());
            steps.add(new Step.Advance(new Leap(Duration.ofMinutes(45))));
            assertThat(play(stack, new Story(story.name(), steps))).isEmpty();
            assertThat(stack.received())
                    .filteredOn(message -> message.subject().isPresent())
                    .isNotEmpty();
        }
    }

    private static List<String> play(Stack stack, Story story) throws IOException, InterruptedException {
        return new StoryPlayer(stack, _ -> {}).play(story);
    }

    /** The template with the mapping of the stream switched off. */
    private Path withoutStream() throws IOException {
        var template = Files.readString(TEMPLATE);
        var changed = template.replace(
                "            Stream: !GetAtt AgreementsTable.StreamArn\n",
                "            Stream: !GetAtt AgreementsTable.StreamArn\n            Enabled: false\n");
        assertThat(changed).isNotEqualTo(template);
        return Files.writeString(folder.resolve("template.yaml"), changed);
    }

    private static Stack start(Path template) {
        var clock = new MovableClock(Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), TOLD)));
        return Stack.start(
                new Stack.Settings(
                        template,
                        0,
                        _ -> Duration.ofMillis(1),
                        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)),
                StandInServices.start(clock));
    }

    /** Messages as a person reads them, without what is different each time: addresses of this machine, tokens, ids, codes. */
    private static String inbox(Stack stack, String reader) {
        return stack.receivedBy(reader).stream()
                .map(message -> text(stack, message))
                .collect(Collectors.joining("\n" + "=".repeat(72) + "\n", "", "\n"));
    }

    private static String text(Stack stack, Received message) {
        var day = message.at().atOffset(ZoneOffset.UTC).toLocalDate();
        return Stream.of(
                        message.type().name() + " on " + day,
                        message.subject().map(subject -> "Subject: " + subject).orElse("(no subject)"),
                        "",
                        message.body()
                                .replace(stack.uri().toString(), "https://accords.example.org")
                                .replaceAll("http://127\\.0\\.0\\.1:[0-9]+/\\S*", "LINK-OF-SNS")
                                .replaceAll("arn:aws:sns:\\S+", "TOPIC")
                                .replaceAll("\\b[0-9]{6} is your code", "NNNNNN is your code")
                                .strip())
                .collect(Collectors.joining("\n"));
    }
}
