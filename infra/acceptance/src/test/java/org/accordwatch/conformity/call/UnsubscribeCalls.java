package org.accordwatch.conformity.call;

import java.util.List;
import java.util.Map;

/** Unsubscribe, by call and by link. */
final class UnsubscribeCalls {
    private UnsubscribeCalls() {}

    static List<Call> all() {
        return List.of(
                new Call("Unsubscribe", scene -> {
                    String arn = scene.confirmed();
                    unsubscribe(scene, "answer", arn);
                    noteState(scene, arn);
                    unsubscribe(scene, "a second time", arn);
                }),
                new Call(
                        "Unsubscribe a number",
                        scene -> unsubscribe(scene, "answer", scene.subscribe("sms", "+33612000002"))),
                new Call("Unsubscribe a pending address", scene -> {
                    String arn = scene.subscribe("email", scene.address());
                    unsubscribe(scene, "answer", arn);
                    noteState(scene, arn);
                }),
                new Call("Unsubscribe what is no ARN", scene -> unsubscribe(scene, "answer", "no-arn")),
                new Call("Unsubscribe a topic", scene -> unsubscribe(scene, "answer", scene.topic())),
                new Call("Unsubscribe by a link", scene -> {
                    String arn = scene.confirmed();
                    scene.note("answer", link(scene, arn));
                    noteState(scene, arn);
                }),
                new Call("Unsubscribe by a link where that is the owner's alone", scene -> {
                    String arn = scene.subscribe("email", scene.address());
                    String token = scene.sns().token(arn, scene.address());
                    scene.client()
                            .confirmSubscription(confirm ->
                                    confirm.topicArn(scene.topic()).token(token).authenticateOnUnsubscribe("true"));
                    scene.note("answer", link(scene, arn));
                    noteState(scene, arn);
                    unsubscribe(scene, "by its owner", arn);
                }));
    }

    private static void unsubscribe(Scene scene, String fact, String arn) {
        scene.answer(fact, () -> {
            scene.client().unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
            return "";
        });
    }

    private static String link(Scene scene, String arn) throws Exception {
        return scene.wire().get(Map.of("Action", "Unsubscribe", "SubscriptionArn", arn));
    }

    private static void noteState(Scene scene, String arn) {
        scene.answer(
                "state",
                () -> "pending "
                        + scene.client()
                                .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                                .attributes()
                                .get("PendingConfirmation"));
    }
}
