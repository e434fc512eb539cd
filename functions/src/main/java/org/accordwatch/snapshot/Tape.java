package org.accordwatch.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;

/**
 * One event of a function, and what remote services answered to its calls.
 *
 * @param at when it was: codes, claims and digests are good for a time only
 * @param answers in the order in which they came
 */
public record Tape(Instant at, Json.Fields event, List<Answer> answers) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z_]+)}");

    public Tape {
        answers = List.copyOf(answers);
    }

    /**
     * An answer of a remote service.
     *
     * @param operation as its API names it, such as {@code Publish}
     * @param status of HTTP
     * @param type of the body, as the service names it
     * @param body where {@code @{Name}} stands for the parameter of that name in the form that is answered
     */
    public record Answer(String operation, int status, String type, String body) {}

    /**
     * The tapes of this name that lie beside this class, if there are any.
     *
     * @param values what stands for the names in {@code ${…}}, such as those of tables
     */
    public static List<Tape> all(String name, Map<String, String> values) {
        try (var stream = Tape.class.getResourceAsStream(name + ".json")) {
            return stream == null ? List.of() : read(text(stream, values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream stream, Map<String, String> values) throws IOException {
        return NAME.matcher(new String(stream.readAllBytes(), UTF_8))
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }

    private static List<Tape> read(String text) {
        if (!(JsonText.parse(text) instanceof Json.Items(List<Json> tapes))) {
            throw new IllegalArgumentException("the tapes are not an array");
        }
        return tapes.stream().map(Tape::read).toList();
    }

    private static Tape read(Json json) {
        if (!(json instanceof Json.Fields tape)) {
            throw new IllegalArgumentException("a tape is not an object");
        }
        return new Tape(
                Instant.parse(required(tape, "at")),
                tape.fields("event"),
                tape.items("answers").stream().map(Tape::answer).toList());
    }

    public Json write() {
        return Json.object()
                .put("at", at)
                .put("event", event)
                .put("answers", answers, Tape::write)
                .build();
    }

    private static Answer answer(Json json) {
        if (json instanceof Json.Fields answer && answer.get("status").orElseThrow() instanceof Json.Num status) {
            return new Answer(
                    required(answer, "operation"),
                    Math.toIntExact(status.whole().orElseThrow()),
                    required(answer, "type"),
                    required(answer, "body"));
        }
        throw new IllegalArgumentException("an answer on the tape cannot be read");
    }

    private static Json write(Answer answer) {
        return Json.object()
                .put("operation", answer.operation())
                .put("status", answer.status())
                .put("type", answer.type())
                .put("body", answer.body())
                .build();
    }

    private static String required(Json.Fields fields, String name) {
        return fields.text(name).orElseThrow(() -> new IllegalArgumentException("the tape lacks " + name));
    }
}
