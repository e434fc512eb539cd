package org.accordwatch.conformity.call;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Get- and SetSubscriptionAttributes and ListSubscriptionsByTopic. */
final class ViewCalls {
    private static final int ON_A_PAGE = 100;

    private ViewCalls() {}

    static List<Call> all() {
        return List.of(
                new Call(
                        "GetSubscriptionAttributes of a pending address",
                        scene -> noteAttributes(scene, scene.subscribe("email", scene.address()))),
                new Call(
                        "GetSubscriptionAttributes of a confirmed address",
                        scene -> noteAttributes(scene, scene.confirmed())),
                new Call(
                        "GetSubscriptionAttributes of a number",
                        scene -> noteAttributes(scene, scene.subscribe("sms", "+33613000001"))),
                new Call(
                        "GetSubscriptionAttributes of a webhook",
                        scene -> noteAttributes(scene, scene.confirmedHook(Map.of("RawMessageDelivery", "true")))),
                new Call(
                        "GetSubscriptionAttributes of a subscription that there is not",
                        scene -> get(scene, scene.topic() + ":" + new UUID(0, 1))),
                new Call(
                        "GetSubscriptionAttributes of a topic that there is not",
                        scene -> get(scene, scene.topic() + "-gone:" + new UUID(0, 1))),
                new Call("GetSubscriptionAttributes of what is no ARN", scene -> get(scene, "no-arn")),
                new Call("GetSubscriptionAttributes of a topic", scene -> get(scene, scene.topic())),
                new Call("SetSubscriptionAttributes", scene -> {
                    String arn = scene.subscribe("http", scene.hook());
                    set(scene, arn, "RawMessageDelivery", "true");
                    scene.note(
                            "then",
                            scene.client()
                                    .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                                    .attributes()
                                    .getOrDefault("RawMessageDelivery", "not told"));
                }),
                new Call(
                        "SetSubscriptionAttributes to raw delivery for an address",
                        scene -> set(scene, scene.subscribe("email", scene.address()), "RawMessageDelivery", "true")),
                new Call(
                        "SetSubscriptionAttributes to what is neither true nor false",
                        scene -> set(scene, scene.subscribe("http", scene.hook()), "RawMessageDelivery", "perhaps")),
                new Call(
                        "SetSubscriptionAttributes with an attribute that there is not",
                        scene -> set(scene, scene.subscribe("email", scene.address()), "Colour", "blue")),
                new Call(
                        "SetSubscriptionAttributes of a subscription that there is not",
                        scene -> set(scene, scene.topic() + ":" + new UUID(0, 1), "RawMessageDelivery", "true")),
                new Call("ListSubscriptionsByTopic", ViewCalls::list),
                new Call("ListSubscriptionsByTopic by pages", ViewCalls::pages),
                new Call(
                        "ListSubscriptionsByTopic of a topic that there is not",
                        scene -> list(scene, scene.topic() + "-gone")),
                new Call("ListSubscriptionsByTopic of what is no ARN", scene -> list(scene, "no-arn")));
    }

    private static void noteAttributes(Scene scene, String arn) {
        scene.noteAll(
                "attribute",
                scene.client()
                        .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                        .attributes());
    }

    private static void get(Scene scene, String arn) {
        scene.answer(() -> scene.client()
                .getSubscriptionAttributes(get -> get.subscriptionArn(arn))
                .attributes()
                .get("Endpoint"));
    }

    private static void set(Scene scene, String arn, String name, String value) {
        scene.answer(() -> {
            scene.client()
                    .setSubscriptionAttributes(
                            set -> set.subscriptionArn(arn).attributeName(name).attributeValue(value));
            return "";
        });
    }

    private static void list(Scene scene) {
        list(scene, "none", scene.topic());
        scene.subscribe("email", "pending@example.org");
        scene.subscribe("sms", "+33613000002");
        list(scene, "two", scene.topic());
    }

    private static void list(Scene scene, String topic) {
        list(scene, "answer", topic);
    }

    private static void list(Scene scene, String fact, String topic) {
        scene.answer(
                fact,
                () -> scene.client().listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions().stream()
                        .sorted(Comparator.comparing(Subscription::protocol))
                        .map(ViewCalls::described)
                        .toList()
                        .toString());
    }

    private static String described(Subscription one) {
        return String.join(" ", one.protocol(), one.endpoint(), "of", one.owner(), "as", one.subscriptionArn());
    }

    private static void pages(Scene scene) {
        String topic = scene.topic();
        IntStream.rangeClosed(1, ON_A_PAGE + 1)
                .forEach(number -> scene.client()
                        .subscribe(subscribe ->
                                subscribe.topicArn(topic).protocol("sms").endpoint("+336140000" + (100 + number))));
        ListSubscriptionsByTopicResponse first = scene.client().listSubscriptionsByTopic(list -> list.topicArn(topic));
        scene.note("first page", described(first));
        scene.answer(
                "second page",
                () -> described(scene.client()
                        .listSubscriptionsByTopic(list -> list.topicArn(topic).nextToken(first.nextToken()))));
    }

    private static String described(ListSubscriptionsByTopicResponse page) {
        return page.subscriptions().size() + (page.nextToken() == null ? ", the last" : ", more to come");
    }
}
