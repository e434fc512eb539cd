package org.accordwatch.conformity.call;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;

/** CreateTopic, DeleteTopic and ListTopics. */
final class TopicCalls {
    private static final int LONGEST_NAME = 256;
    private static final int ON_A_PAGE = 100;

    private TopicCalls() {}

    static List<Call> all() {
        return List.of(
                new Call("CreateTopic", TopicCalls::twice),
                new Call("CreateTopic with the longest name", scene -> create(scene, "n".repeat(LONGEST_NAME))),
                new Call("CreateTopic with too long a name", scene -> create(scene, "n".repeat(LONGEST_NAME + 1))),
                new Call("CreateTopic with a blank in the name", scene -> create(scene, "two words")),
                new Call("CreateTopic with an empty name", scene -> create(scene, "")),
                new Call(
                        "CreateTopic with a key",
                        scene -> create(scene, scene.name(), Map.of("KmsMasterKeyId", "alias/data"))),
                new Call(
                        "CreateTopic with an attribute that there is not",
                        scene -> create(scene, scene.name(), Map.of("Colour", "blue"))),
                new Call("CreateTopic with other attributes than it has", scene -> {
                    create(scene, "before", scene.name(), Map.of("DisplayName", "One"));
                    create(scene, "after", scene.name(), Map.of("DisplayName", "Two"));
                }),
                new Call("CreateTopic again without its attributes", scene -> {
                    create(scene, "before", scene.name(), Map.of("DisplayName", "One"));
                    create(scene, "after", scene.name(), Map.of());
                }),
                new Call("DeleteTopic", TopicCalls::delete),
                new Call("DeleteTopic of a topic that is gone", scene -> {
                    String topic = scene.topic();
                    scene.client().deleteTopic(delete -> delete.topicArn(topic));
                    delete(scene, "answer", topic);
                }),
                new Call("DeleteTopic without an ARN", scene -> delete(scene, "answer", "no-arn")),
                new Call("ListTopics", TopicCalls::list),
                new Call(
                        "ListTopics with a wrong token",
                        scene -> scene.answer(() -> scene.client()
                                        .listTopics(list -> list.nextToken("wrong"))
                                        .hasTopics()
                                ? "a page"
                                : "nothing")));
    }

    private static void twice(Scene scene) {
        create(scene, "first", scene.name(), Map.of());
        create(scene, "second", scene.name(), Map.of());
    }

    private static void create(Scene scene, String name) {
        create(scene, name, Map.of());
    }

    private static void create(Scene scene, String name, Map<String, String> attributes) {
        create(scene, "answer", name, attributes);
    }

    private static void create(Scene scene, String fact, String name, Map<String, String> attributes) {
        scene.answer(
                fact,
                () -> scene.client()
                        .createTopic(create -> create.name(name).attributes(attributes))
                        .topicArn());
    }

    private static void delete(Scene scene) {
        String topic = scene.topic();
        String subscription = scene.subscribe("sms", "+33611000001");
        delete(scene, "answer", topic);
        scene.answer(
                "its subscription",
                () -> scene.client()
                        .getSubscriptionAttributes(get -> get.subscriptionArn(subscription))
                        .attributes()
                        .get("Endpoint"));
        scene.answer(
                "its subscriptions",
                () -> scene.client()
                        .listSubscriptionsByTopic(list -> list.topicArn(topic))
                        .subscriptions()
                        .toString());
        scene.answer(
                "a message to it",
                () -> scene.client()
                        .publish(publish -> publish.topicArn(topic).message("late"))
                        .messageId());
    }

    private static void delete(Scene scene, String fact, String arn) {
        scene.answer(fact, () -> {
            scene.client().deleteTopic(delete -> delete.topicArn(arn));
            return "";
        });
    }

    /** In a region where no other call makes topics. */
    private static void list(Scene scene) {
        try (SnsClient client = Clients.of(scene.sns().endpoint(), Region.EU_SOUTH_1)) {
            scene.answer("none", () -> described(client.listTopics()));
            IntStream.rangeClosed(1, ON_A_PAGE + 1)
                    .forEach(number -> client.createTopic(create -> create.name("topic-" + number)));
            ListTopicsResponse first = client.listTopics();
            scene.note("first page", described(first));
            scene.answer("second page", () -> described(client.listTopics(list -> list.nextToken(first.nextToken()))));
        }
    }

    private static String described(ListTopicsResponse page) {
        return page.topics().size() + (page.nextToken() == null ? ", the last" : ", more to come");
    }
}
