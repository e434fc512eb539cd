package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;
import org.accordwatch.local.stack.Stack;

/** Plays a story as people would, and holds what arrives against what must. */
public final class StoryPlayer {
    private static final Pattern LINK = Pattern.compile("https?://\\S+Action=ConfirmSubscription\\S+");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Stage stage;
    private final Consumer<String> out;
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int shown;

    /** @param out takes a line at a time of what happens */
    public StoryPlayer(Stack stack, Consumer<String> out) {
        this(new StackStage(stack), out);
    }

    /** @param out takes a line at a time of what happens */
    public StoryPlayer(Stage stage, Consumer<String> out) {
        this.stage = stage;
        this.out = out;
    }

    /** Plays it and gives what went otherwise than it should, in plain sentences; nothing when all went well. */
    public List<String> play(Story story) throws IOException, InterruptedException {
        for (int i = 0; i < story.steps().size(); i++) {
            play(i + 1, story.steps().get(i));
        }
        for (var reader : readers) {
            complaints.addAll(reader.complaints(messagesTo(reader.endpoint())));
        }
        return List.copyOf(complaints);
    }

    public int alertsExpected() {
        return readers.stream().mapToInt(Reader::expectedCount).sum();
    }

    private void play(int number, Step step) throws IOException, InterruptedException {
        var answer = stage.send(step);
        out.accept("%3d  %-6s  %s %s  %s  -> %d"
                .formatted(number, step.as(), step.method(), step.path(), gist(step, answer.body()), answer.status()));
        if (answer.status() != step.expect()) {
            complaints.add("Step " + number + " was answered with " + answer.status() + " instead of " + step.expect()
                    + ": " + answer.body().path("detail").asText(answer.body().toString()));
            return;
        }
        if (step.records()) {
            readers.forEach(reader -> reader.happened(answer.body().path("change")));
        }
        showArrivals();
        if (step.signsUp() && answer.status() == 202) {
            confirm(step, answer.body());
        }
    }

    private static String gist(Step step, JsonNode answer) {
        if (step.records()) {
            var change = answer.path("change");
            return "change " + change.path("number").asText("?") + ", "
                    + step.body().map(body -> body.path("kind").asText()).orElse("") + ", "
                    + change.path("certainty").asText("not recorded");
        }
        return step.body()
                .map(body -> step.signsUp()
                        ? body.path("channel").asText() + " "
                                + body.path("endpoint").asText()
                        : body.path("id").asText())
                .orElse("");
    }

    /** Follows the link of the mail, or sends back the code of the text message. */
    private void confirm(Step step, JsonNode answer) throws IOException, InterruptedException {
        var body = step.body().orElseThrow();
        var endpoint = body.path("endpoint").asText();
        var question = messagesTo(endpoint).stream()
                .filter(message -> message.type() != Type.ALERT)
                .reduce((_, latest) -> latest);
        if (question.isEmpty()) {
            complaints.add(endpoint + " was not asked to confirm.");
            return;
        }
        int status = confirm(question.get(), answer.path("id").asText());
        if (status == 200) {
            out.accept("             " + endpoint + " confirms");
            readers.add(new Reader(endpoint, body.path("interests")));
        } else {
            complaints.add(endpoint + " could not confirm; the answer was " + status + ".");
        }
        showArrivals();
    }

    private int confirm(Received question, String subscription) throws IOException, InterruptedException {
        var link = LINK.matcher(question.body());
        if (link.find()) {
            return stage.follow(link.group());
        }
        Matcher code = CODE.matcher(question.body());
        return code.find()
                ? stage.send(confirmation(subscription, code.group())).status()
                : 0;
    }

    /** What a person does with the code in a text message. */
    private static Step confirmation(String subscription, String code) {
        var path = "/subscriptions/" + subscription + "/confirmation";
        var body = JsonNodeFactory.instance.objectNode().put("code", code);
        return new Step("reader", "POST", path, Optional.of(body), Optional.empty(), 200);
    }

    private List<Received> messagesTo(String endpoint) {
        return stage.arrived().stream()
                .filter(message -> message.to().equals(endpoint))
                .toList();
    }

    private void showArrivals() throws InterruptedException {
        stage.settle();
        var messages = stage.arrived();
        messages.subList(shown, messages.size()).forEach(message -> out.accept(arrival(message)));
        shown = messages.size();
    }

    private static String arrival(Received message) {
        var text = message.subject().orElse(message.body()).replaceAll("\\s+", " ");
        return "       >> %s by %s to %s: %s"
                .formatted(
                        message.type().name().toLowerCase(Locale.ROOT),
                        message.channel().name().toLowerCase(Locale.ROOT),
                        message.to(),
                        text);
    }
}
