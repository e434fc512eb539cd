package org.accordwatch.local.story;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.stack.Stack;

/** Plays a story as people would, and holds what arrives against what must. */
public final class StoryPlayer {
    private final Scene scene;
    private final Holder holder;
    private final Sending sending;

    /** @param out takes a line at a time of what happens */
    public StoryPlayer(Stack stack, Consumer<String> out) {
        this(new StackStage(stack), out);
    }

    /** @param out takes a line at a time of what happens */
    public StoryPlayer(Stage stage, Consumer<String> out) {
        this.scene = new Scene(stage, out);
        this.holder = new Holder(scene);
        this.sending = new Sending(scene, holder);
    }

    /** Plays it and gives what went otherwise than it should, in plain sentences; nothing when all went well. */
    public List<String> play(Story story) throws IOException, InterruptedException {
        for (int i = 0; i < story.steps().size(); i++) {
            play(i + 1, story.steps().get(i));
        }
        awaitDigests();
        scene.cast()
                .readers()
                .forEach((endpoint, reader) -> reader.complaints(
                                scene.messagesTo(endpoint), scene.stage().movesTime())
                        .forEach(scene::complain));
        return scene.complaints();
    }

    public int alertsExpected() {
        return scene.cast().readers().values().stream()
                .mapToInt(Reader::expectedCount)
                .sum();
    }

    /** How many changes came in digests. */
    public int gatheredExpected() {
        return scene.cast().readers().values().stream()
                .mapToInt(reader -> reader.gathered().count())
                .sum();
    }

    /** What is gathered has gone out when a day or a week is over. */
    private void awaitDigests() throws InterruptedException {
        var longest = scene.cast().readers().values().stream()
                .map(reader -> reader.gathered().longest())
                .max(Comparator.naturalOrder())
                .filter(Duration::isPositive);
        if (longest.isPresent() && scene.stage().movesTime()) {
            scene.say("     " + longest.get().toHours() + " hours go by, and the digests go out");
            scene.stage().advance(new Leap(longest.get()));
            scene.showArrivals();
        }
    }

    private void play(int number, Step step) throws IOException, InterruptedException {
        switch (step) {
            case Step.Send send -> sending.play(number, send);
            case Step.Advance advance -> advance(number, advance);
            case Step.Receives receives -> receives(number, receives);
            case Step.Confirm confirm -> {
                var signUp = signUp(number, "confirm", confirm.name());
                if (signUp.isPresent()) {
                    holder.confirm(confirm, signUp.get());
                }
            }
            case Step.LeaveByLink leave -> {
                var signUp = signUp(number, "leaveByLink", leave.name());
                if (signUp.isPresent()) {
                    holder.leaveByLink(signUp.get());
                }
            }
            case Step.Stop stop -> signUp(number, "stop", stop.name()).ifPresent(holder::stop);
            case Step.Start start -> signUp(number, "start", start.name()).ifPresent(holder::start);
        }
    }

    private void advance(int number, Step.Advance step) throws InterruptedException {
        scene.say("%3d  advance %s".formatted(number, step.leap().by()));
        scene.stage().advance(step.leap());
        scene.showArrivals();
    }

    private void receives(int number, Step.Receives step) {
        scene.say("%3d  receives".formatted(number));
        step.byEndpoint().forEach((endpoint, wanted) -> {
            var came = scene.messagesTo(endpoint).stream().map(Received::type).toList();
            if (!came.equals(wanted)) {
                scene.complain("Step " + number + ": " + endpoint + " got " + list(came) + " instead of " + list(wanted)
                        + ".");
            }
        });
    }

    private static String list(List<Type> types) {
        return types.isEmpty()
                ? "nothing"
                : types.stream()
                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private Optional<SignUp> signUp(int number, String deed, String name) {
        var signUp = scene.cast().called(name);
        scene.say("%3d  reader  %s %s".formatted(number, deed, name));
        if (signUp.isEmpty()) {
            scene.complain("Step " + number + " could not be played: " + name + " did not sign up.");
        }
        return signUp;
    }
}
