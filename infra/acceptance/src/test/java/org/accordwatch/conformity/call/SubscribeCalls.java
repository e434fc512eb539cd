package org.accordwatch.conformity.call;

import java.util.List;
import java.util.Map;

/** Subscribe. */
final class SubscribeCalls {
    private SubscribeCalls() {}

    static List<Call> all() {
        return List.of(
                new Call("Subscribe an address", scene -> {
                    scene.answer(() -> scene.client()
                            .subscribe(subscribe -> subscribe
                                    .topicArn(scene.topic())
                                    .protocol("email")
                                    .endpoint(scene.address()))
                            .subscriptionArn());
                    scene.sns().settle();
                    scene.note("questions mailed", Integer.toString(scene.sns().questionsMailed(scene.address())));
                }),
                new Call(
                        "Subscribe an address and ask for the ARN",
                        scene -> subscribe(scene, "email", scene.address())),
                new Call(
                        "Subscribe a pending address again",
                        scene -> again(scene, scene.subscribe("email", scene.address()))),
                new Call("Subscribe a confirmed address again", scene -> again(scene, scene.confirmed())),
                new Call(
                        "Subscribe a number",
                        scene -> scene.answer(() -> scene.client()
                                .subscribe(subscribe -> subscribe
                                        .topicArn(scene.topic())
                                        .protocol("sms")
                                        .endpoint("+33612000001"))
                                .subscriptionArn())),
                new Call(
                        "Subscribe a webhook",
                        scene -> scene.answer(() -> scene.client()
                                .subscribe(subscribe -> subscribe
                                        .topicArn(scene.topic())
                                        .protocol("http")
                                        .endpoint(scene.hook()))
                                .subscriptionArn())),
                new Call("Subscribe what is no address", scene -> subscribe(scene, "email", "no address")),
                new Call("Subscribe an empty address", scene -> subscribe(scene, "email", "")),
                new Call("Subscribe what is no number", scene -> subscribe(scene, "sms", "12")),
                new Call("Subscribe letters as a number", scene -> subscribe(scene, "sms", "+33 CALL ME")),
                new Call("Subscribe a webhook by the wrong protocol", scene -> subscribe(scene, "https", scene.hook())),
                new Call(
                        "Subscribe a webhook without a scheme",
                        scene -> subscribe(scene, "http", "hooks.example.org/a")),
                new Call("Subscribe by a protocol that there is not", scene -> subscribe(scene, "pigeon", "coop 7")),
                new Call(
                        "Subscribe to a topic that there is not",
                        scene -> subscribe(scene, scene.topic() + "-gone", "email", scene.address(), Map.of())),
                new Call(
                        "Subscribe to what is no ARN",
                        scene -> subscribe(scene, "no-arn", "email", scene.address(), Map.of())),
                new Call(
                        "Subscribe with raw delivery to a webhook",
                        scene -> subscribe(
                                scene, scene.topic(), "http", scene.hook(), Map.of("RawMessageDelivery", "true"))),
                new Call(
                        "Subscribe with raw delivery to an address",
                        scene -> subscribe(
                                scene, scene.topic(), "email", scene.address(), Map.of("RawMessageDelivery", "true"))),
                new Call(
                        "Subscribe with an attribute that there is not",
                        scene -> subscribe(scene, scene.topic(), "email", scene.address(), Map.of("Colour", "blue"))),
                new Call("Subscribe again with other attributes", scene -> {
                    scene.subscribe("http", scene.hook());
                    subscribe(scene, scene.topic(), "http", scene.hook(), Map.of("RawMessageDelivery", "true"));
                }));
    }

    private static void again(Scene scene, String arn) {
        scene.answer(() -> scene.subscribe("email", scene.address()).equals(arn) ? "the same ARN" : "another ARN");
        scene.answer(
                "without asking for the ARN",
                () -> scene.client()
                        .subscribe(subscribe -> subscribe
                                .topicArn(scene.topic())
                                .protocol("email")
                                .endpoint(scene.address()))
                        .subscriptionArn());
    }

    private static void subscribe(Scene scene, String protocol, String endpoint) {
        subscribe(scene, scene.topic(), protocol, endpoint, Map.of());
    }

    private static void subscribe(
            Scene scene, String topic, String protocol, String endpoint, Map<String, String> attributes) {
        scene.answer(() -> scene.client()
                .subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol(protocol)
                        .endpoint(endpoint)
                        .attributes(attributes)
                        .returnSubscriptionArn(true))
                .subscriptionArn());
    }
}
