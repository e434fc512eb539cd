package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plays the steps that send requests, and takes note of what they must lead to. */
record Sending(Scene scene, Holder holder) {

    void play(int number, Step.Send step) throws IOException, InterruptedException {
        var told = step.request();
        var path = path(number, told);
        if (path.isEmpty()) {
            return;
        }
        var answer = scene.stage().send(told.at(path.get()));
        scene.say("%3d  %-6s  %s %s  %s  -> %d"
                .formatted(number, told.as(), told.method(), told.path(), gist(told, answer.body()), answer.status()));
        if (!step.expect().contains(answer.status())) {
            scene.complain("Step " + number + " was answered with " + answer.status() + " instead of "
                    + step.expect().stream().map(String::valueOf).collect(Collectors.joining(" or ")) + ": "
                    + answer.body().path("detail").asText(answer.body().toString()));
            return;
        }
        step.answers().forEach((member, wanted) -> compare(number, member, wanted, answer.body()));
        var waiting = outcome(step, answer);
        scene.showArrivals();
        if (waiting.isPresent() && step.confirm()) {
            holder.confirmAtOnce(waiting.get());
        }
    }

    /** The path with ids in the places of names; absent if a sign-up was not taken. */
    private Optional<String> path(int number, Request told) {
        var named = Request.NAME.matcher(told.path());
        var path = new StringBuilder();
        while (named.find()) {
            var signUp = scene.cast().called(named.group(1));
            if (signUp.isEmpty()) {
                scene.complain("Step " + number + " could not be played: " + named.group(1) + " did not sign up.");
                return Optional.empty();
            }
            named.appendReplacement(path, signUp.get().id());
        }
        return Optional.of(named.appendTail(path).toString());
    }

    /** Takes note of what the answer means, and gives what waits to be confirmed now. */
    private Optional<Ask> outcome(Step.Send step, Api.Answer answer) {
        var told = step.request();
        if (told.records() && answer.status() == 201) {
            scene.cast().happened(answer.body().path("change"));
        }
        if (told.signsUp() && answer.status() == 202) {
            return Optional.of(
                    scene.cast().signedUp(step, answer.body().path("id").asText()));
        }
        var signUp = told.subscription().flatMap(scene.cast()::called);
        if (told.changesInterests() && answer.status() < 300) {
            return changed(signUp.orElseThrow(), told, answer.status());
        }
        if (told.leaves() && answer.status() == 204) {
            scene.cast().readerOf(signUp.orElseThrow()).leaves(signUp.orElseThrow());
        }
        return Optional.empty();
    }

    private Optional<Ask> changed(SignUp signUp, Request told, int status) {
        var ask = scene.cast().asks(signUp, told.body().orElseThrow());
        if (status == 202) {
            return Optional.of(ask);
        }
        scene.cast().readerOf(signUp).changesAtOnce(ask);
        return Optional.empty();
    }

    private void compare(int number, String member, JsonNode wanted, JsonNode answer) {
        if (!answer.has(member)) {
            scene.complain(
                    "Step " + number + " was answered without \"" + member + "\", which should be " + wanted + ".");
        } else if (!answer.path(member).equals(wanted)) {
            scene.complain("Step " + number + " was answered with \"" + member + "\": " + answer.path(member)
                    + " instead of " + wanted + ".");
        }
    }

    private static String gist(Request told, JsonNode answer) {
        if (told.records()) {
            var change = answer.path("change");
            return "change " + change.path("number").asText("?") + ", "
                    + told.body().map(body -> body.path("kind").asText()).orElse("") + ", "
                    + change.path("certainty").asText("not recorded");
        }
        return told.body()
                .map(body -> told.signsUp()
                        ? body.path("channel").asText() + " "
                                + body.path("endpoint").asText()
                        : body.path("id").asText())
                .orElse("");
    }
}
