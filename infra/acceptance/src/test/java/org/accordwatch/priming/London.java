package org.accordwatch.priming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.local.lambda.Functions;
import org.accordwatch.local.stack.Stack;
import org.accordwatch.local.story.Story;
import org.accordwatch.local.story.StoryPlayer;
import org.accordwatch.snapshot.Tape;

/** A tape of each request and each batch of the stream in the London story. */
final class London implements UnaryOperator<Functions> {
    private static final Path STORY = Path.of("../local/stories/london-framework.json");

    private final Recorder recorder;
    private final Supplier<Instant> clock;
    private final Map<String, Tape> tapes = new LinkedHashMap<>();

    London(Recorder recorder, Supplier<Instant> clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Functions apply(Functions functions) {
        return id -> recorded(id.replaceAll("Function$", "Handler"), functions.byLogicalId(id));
    }

    /** Tapes by their number and the name of the handler. */
    Map<String, Tape> tapes(Stack stack) throws IOException, InterruptedException {
        assertThat(new StoryPlayer(stack, _ -> {}).play(Story.read(STORY))).isEmpty();
        var whole = new LinkedHashMap<String, Tape>();
        tapes.forEach((name, tape) -> {
            if (!isScheduled(tape)) {
                whole.put(name, withSecret(name.substring(name.indexOf('-')), tape));
            }
        });
        return whole;
    }

    private RequestStreamHandler recorded(String name, RequestStreamHandler handler) {
        return (input, output, context) -> {
            var event = input.readAllBytes();
            synchronized (tapes) {
                var at = clock.get();
                var answers = recorder.answersTo(() -> {
                    try {
                        handler.handleRequest(new ByteArrayInputStream(event), output, context);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                var number = String.format(Locale.ROOT, "%03d-", tapes.size() + 1);
                var fields = (Json.Fields) JsonText.parse(new String(event, UTF_8));
                tapes.put(number + name, new Tape(at, fields, answers));
            }
        };
    }

    /** Schedules go by the story's leaps in time, and have tapes of their own. */
    private static boolean isScheduled(Tape tape) {
        return Stream.of("requestContext", "Records")
                .allMatch(name -> tape.event().get(name).isEmpty());
    }

    private Tape withSecret(String handler, Tape tape) {
        var secret = tapes.entrySet().stream()
                .filter(each -> each.getKey().endsWith(handler))
                .flatMap(each -> each.getValue().answers().stream())
                .filter(answer -> answer.operation().equals(Recording.SECRET))
                .limit(1)
                .toList();
        return Recording.starting(tape, secret);
    }
}
