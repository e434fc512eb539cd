package org.accordwatch.priming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.snapshot.Tape;

/** Invokes functions and keeps a tape of each time. */
final class Recording {
    static final String SECRET = "GetSecretValue";
    /** Runs by its schedule before it is recorded, and knows the secret by then. */
    private static final String RAN_BEFORE = "ReconcileHandler";

    private final World world;
    private final Recorder recorder;
    private final Map<String, List<Tape>> tapes = new LinkedHashMap<>();

    Recording(World world, Recorder recorder) {
        this.world = world;
        this.recorder = recorder;
    }

    /** Tapes by the names of the handlers, in the order in which they were recorded. */
    Map<String, List<Tape>> tapes() {
        var secret = tapes.values().stream()
                .flatMap(List::stream)
                .flatMap(tape -> tape.answers().stream())
                .filter(answer -> answer.operation().equals(SECRET))
                .limit(1)
                .toList();
        var whole = new LinkedHashMap<String, List<Tape>>();
        tapes.forEach((handler, recorded) -> whole.put(
                handler,
                handler.equals(RAN_BEFORE) || recorded.stream().anyMatch(Recording::readsSecret)
                        ? recorded.stream().map(tape -> starting(tape, secret)).toList()
                        : recorded));
        return whole;
    }

    /** Invokes a function while the stream is held, and gives its answer. */
    String record(String function, String event) {
        var at = world.stack().now();
        var answer = new String[1];
        world.together(() -> {
            var answers = recorder.answersTo(() -> answer[0] = answer(function, event));
            tapes.computeIfAbsent(function + "Handler", _ -> new ArrayList<>())
                    .add(new Tape(at, (Json.Fields) JsonText.parse(event), answers));
        });
        return answer[0];
    }

    private String answer(String function, String event) {
        return switch (world.stack().invoke(function + "Function", event)) {
            case Invocation.Returned returned -> returned.payload();
            case Invocation.Threw threw -> throw new AssertionError(function + " failed", threw.failure());
        };
    }

    private static boolean readsSecret(Tape tape) {
        return tape.answers().stream().anyMatch(answer -> answer.operation().equals(SECRET));
    }

    /** A function that has run before knows the secret that one who starts reads first. */
    static Tape starting(Tape tape, List<Tape.Answer> secret) {
        var rest = tape.answers().stream().filter(answer -> !answer.operation().equals(SECRET));
        return new Tape(
                tape.at(), tape.event(), Stream.concat(secret.stream(), rest).toList());
    }
}
