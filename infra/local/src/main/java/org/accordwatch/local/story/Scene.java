package org.accordwatch.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.accordwatch.local.sns.inbox.Received;

/** A stage with a story under way on it: who signed up, what was shown so far, and what went otherwise than it should. */
final class Scene {
    private final Stage stage;
    private final Consumer<String> out;
    private final Cast cast = new Cast();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int shown;

    /** A message that asks whether somebody wants to be subscribed, and what that somebody had asked for. */
    record Question(Mail mail, Ask ask) {}

    Scene(Stage stage, Consumer<String> out) {
        this.stage = stage;
        this.out = out;
    }

    Stage stage() {
        return stage;
    }

    Cast cast() {
        return cast;
    }

    void say(String line) {
        out.accept(line);
    }

    /** Says what a person does beside sending requests. */
    void sayWhatHappens(String sentence) {
        say("             " + sentence);
    }

    void complain(String sentence) {
        complaints.add(sentence);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What an endpoint was asked, oldest first. */
    List<Question> questionsTo(String endpoint) {
        return questions.stream()
                .filter(question -> question.ask().signUp().endpoint().equals(endpoint))
                .toList();
    }

    List<Received> messagesTo(String endpoint) {
        return stage.arrived().stream()
                .filter(message -> message.to().equals(endpoint))
                .toList();
    }

    /** Waits until all has arrived, and shows what is new. */
    void showArrivals() throws InterruptedException {
        stage.settle();
        var messages = stage.arrived();
        messages.subList(shown, messages.size()).forEach(this::show);
        shown = messages.size();
    }

    private void show(Received message) {
        var text = message.subject().orElse(message.body()).replaceAll("\\s+", " ");
        say("       >> %s by %s to %s: %s"
                .formatted(
                        message.type().name().toLowerCase(Locale.ROOT),
                        message.channel().name().toLowerCase(Locale.ROOT),
                        message.to(),
                        text));
        var mail = new Mail(message);
        if (mail.asksWhetherToSubscribe()) {
            cast.latestAt(message.to()).ifPresent(ask -> questions.add(new Question(mail, ask)));
        }
    }
}
