package org.accordwatch.conformity.call;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What is posted to webhooks, and that receivers can trust it. */
final class WebhookCalls {
    private WebhookCalls() {}

    static List<Call> all() {
        return List.of(
                new Call("The question to a webhook", scene -> {
                    scene.subscribe("http", scene.hook());
                    scene.notePost(scene.post("SubscriptionConfirmation"));
                }),
                new Call("The link in the question to a webhook", scene -> {
                    String arn = scene.subscribe("http", scene.hook());
                    String question = scene.post("SubscriptionConfirmation").body();
                    scene.note(
                            "answer",
                            scene.wire()
                                    .get(URI.create(Scene.read(question)
                                            .path("SubscribeURL")
                                            .asText())));
                    scene.note(
                            "pending",
                            scene.client()
                                    .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                                    .attributes()
                                    .getOrDefault("PendingConfirmation", "not told"));
                }),
                notification("The notification to a webhook", "1", Map.of()),
                notification("The notification to a webhook, signed by version 2", "2", Map.of()),
                new Call("The notification to a webhook without a subject", scene -> {
                    scene.confirmedHook(Map.of());
                    scene.client()
                            .publish(publish -> publish.topicArn(scene.topic()).message("Text"));
                    scene.notePost(scene.post("Notification"));
                }),
                new Call("The notification to a webhook by raw delivery", scene -> {
                    scene.confirmedHook(Map.of("RawMessageDelivery", "true"));
                    scene.client()
                            .publish(publish -> publish.topicArn(scene.topic())
                                    .subject("News")
                                    .message("Text"));
                    scene.noteHooked();
                    scene.note("raw header", scene.post("Notification").header("x-amz-sns-rawdelivery"));
                }),
                new Call("The notification to a pending webhook", scene -> {
                    scene.subscribe("http", scene.hook());
                    scene.client()
                            .publish(publish -> publish.topicArn(scene.topic()).message("Text"));
                    scene.noteHooked();
                }),
                new Call("The link that ends a webhook's subscription", WebhookCalls::farewell));
    }

    private static Call notification(String name, String signatureVersion, Map<String, String> attributes) {
        return new Call(name, scene -> {
            scene.client()
                    .setTopicAttributes(set -> set.topicArn(scene.topic())
                            .attributeName("SignatureVersion")
                            .attributeValue(signatureVersion));
            scene.confirmedHook(attributes);
            scene.client()
                    .publish(publish -> publish.topicArn(scene.topic())
                            .subject("News")
                            .message("Line \"one\"\nline two – ü")
                            .messageAttributes(Map.of("kind", AttributeCalls.value("String", "talks"))));
            scene.notePost(scene.post("Notification"));
        });
    }

    private static void farewell(Scene scene) throws Exception {
        scene.confirmedHook(Map.of());
        scene.client().publish(publish -> publish.topicArn(scene.topic()).message("Text"));
        String notification = scene.post("Notification").body();
        scene.note(
                "answer",
                scene.wire()
                        .get(URI.create(
                                Scene.read(notification).path("UnsubscribeURL").asText())));
        scene.sns().settle();
        List<Receiver.Post> farewells = scene.posts("UnsubscribeConfirmation");
        scene.note("farewells", Integer.toString(farewells.size()));
        for (Receiver.Post farewell : farewells) {
            scene.notePost(farewell);
        }
    }
}
