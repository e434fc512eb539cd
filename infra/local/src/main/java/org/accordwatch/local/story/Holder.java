package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.accordwatch.local.stack.Phones;

/** Does what holders of endpoints do with what they get: confirm, leave by SNS's link, answer STOP. */
record Holder(Scene scene) {
    private static final int NOTHING_TO_ANSWER = 0;

    /** Answers the question that came for what was just asked. */
    void confirmAtOnce(Ask ask) throws IOException, InterruptedException {
        answer(
                scene.questionsTo(ask.signUp().endpoint()).stream()
                        .filter(question -> question.ask().equals(ask))
                        .toList(),
                Step.Which.LATEST,
                ask.signUp());
    }

    void confirm(Step.Confirm step, SignUp signUp) throws IOException, InterruptedException {
        answer(scene.questionsTo(signUp.endpoint()), step.which(), signUp);
    }

    private void answer(List<Scene.Question> questions, Step.Which which, SignUp signUp)
            throws IOException, InterruptedException {
        var endpoint = signUp.endpoint();
        if (questions.isEmpty()) {
            scene.complain(endpoint + " was not asked to confirm.");
            return;
        }
        var question = switch (which) {
            case FIRST -> questions.getFirst();
            case LATEST -> questions.getLast();
        };
        var code = question.mail().code();
        int status = code.isPresent()
                ? scene.stage().send(confirmation(signUp.id(), code.get())).status()
                : follow(question.mail().confirmLink());
        if (status == 200) {
            scene.sayWhatHappens(endpoint + " confirms");
            // A link says itself what it confirms; a code is good for what the sign-up asks for by now.
            var ask = code.isPresent() ? scene.cast().latest(signUp) : question.ask();
            scene.cast().readerOf(signUp).takesEffect(ask);
        } else {
            scene.complain(endpoint + " could not confirm; the answer was " + status + ".");
        }
        scene.showArrivals();
    }

    private int follow(Optional<String> link) throws IOException, InterruptedException {
        return link.isPresent() ? scene.stage().follow(link.get()) : NOTHING_TO_ANSWER;
    }

    void leaveByLink(SignUp signUp) throws IOException, InterruptedException {
        var endpoint = signUp.endpoint();
        var link = scene.messagesTo(endpoint).reversed().stream()
                .flatMap(message -> new Mail(message).leaveLink().stream())
                .findFirst();
        if (link.isEmpty()) {
            scene.complain(endpoint + " got no message with a link to leave by.");
            return;
        }
        int status = follow(link);
        if (status == 200) {
            scene.sayWhatHappens(endpoint + " leaves by the link of SNS");
            scene.cast().readerOf(signUp).leaves();
        } else {
            scene.complain(endpoint + " could not leave by the link of SNS; the answer was " + status + ".");
        }
        scene.showArrivals();
    }

    void stop(SignUp signUp) {
        scene.stage().stop(signUp.endpoint());
        scene.sayWhatHappens(signUp.endpoint() + " answers STOP");
        scene.cast().readerOf(signUp).stops();
    }

    void start(SignUp signUp) {
        try {
            scene.stage().start(signUp.endpoint());
            scene.sayWhatHappens(signUp.endpoint() + " asks for texts again");
            scene.cast().readerOf(signUp).starts();
        } catch (Phones.OptedInLately refusal) {
            scene.complain(signUp.endpoint() + " gets no texts again: " + refusal.getMessage());
        }
    }

    /** What a person does with the code in a text message. */
    private static Request confirmation(String subscription, String code) {
        var path = "/subscriptions/" + subscription + "/confirmation";
        var body = JsonNodeFactory.instance.objectNode().put("code", code);
        return new Request("reader", "POST", path, Optional.of(body), Optional.empty(), Optional.empty());
    }
}
