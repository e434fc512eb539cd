package org.accordwatch.conformity.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ConfirmSubscription, by call and by link. */
final class ConfirmCalls {
    private ConfirmCalls() {}

    static List<Call> all() {
        return List.of(
                new Call("ConfirmSubscription", scene -> {
                    String token = token(scene);
                    confirm(scene, "answer", scene.topic(), token);
                    confirm(scene, "a second time", scene.topic(), token);
                    notePending(scene);
                }),
                new Call("ConfirmSubscription with a wrong token", scene -> {
                    token(scene);
                    confirm(scene, "answer", scene.topic(), "0".repeat(128));
                    notePending(scene);
                }),
                new Call(
                        "ConfirmSubscription with an empty token",
                        scene -> confirm(scene, "answer", scene.topic(), "")),
                new Call("ConfirmSubscription with the token of another topic", scene -> {
                    String other = scene.client()
                            .createTopic(create -> create.name(scene.name() + "-2"))
                            .topicArn();
                    confirm(scene, "answer", other, token(scene));
                    notePending(scene);
                }),
                new Call(
                        "ConfirmSubscription on a topic that there is not",
                        scene -> confirm(scene, "answer", scene.topic() + "-gone", "0".repeat(128))),
                new Call("ConfirmSubscription by a link", scene -> {
                    link(scene, Map.of());
                    notePending(scene);
                    scene.noteAll("attribute", attributes(scene));
                }),
                new Call("ConfirmSubscription by a link that wants the end authenticated", scene -> {
                    link(scene, Map.of("AuthenticateOnUnsubscribe", "true"));
                    notePending(scene);
                }));
    }

    private static String token(Scene scene) {
        return scene.sns().token(scene.subscribe("email", scene.address()), scene.address());
    }

    private static void confirm(Scene scene, String fact, String topic, String token) {
        scene.answer(
                fact,
                () -> scene.client()
                        .confirmSubscription(confirm -> confirm.topicArn(topic).token(token))
                        .subscriptionArn());
    }

    private static void link(Scene scene, Map<String, String> more) throws Exception {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.putAll(Map.of("Action", "ConfirmSubscription", "TopicArn", scene.topic(), "Token", token(scene)));
        scene.note("answer", scene.wire().get(parameters));
    }

    private static void notePending(Scene scene) {
        scene.note("pending", attributes(scene).getOrDefault("PendingConfirmation", "not told"));
    }

    private static Map<String, String> attributes(Scene scene) {
        String arn = scene.subscribe("email", scene.address());
        return scene.client()
                .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                .attributes();
    }
}
