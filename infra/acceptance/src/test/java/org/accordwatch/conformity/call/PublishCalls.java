package org.accordwatch.conformity.call;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Publish to a topic: subjects, sizes, and texts by protocol. */
final class PublishCalls {
    private static final String EACH_ITS_OWN =
            "{\"default\":\"for all\",\"email\":\"for mail\",\"sms\":\"for phones\",\"http\":\"for hooks\"}";
    private static final int LONGEST_SUBJECT = 99;
    private static final int LARGEST = 262_144;

    private PublishCalls() {}

    static List<Call> all() {
        return List.of(
                new Call("Publish", scene -> {
                    mailed(scene, publish -> publish.subject("News").message("First line\nSecond"));
                    scene.noteSubjects();
                }),
                new Call("Publish without a subject", scene -> {
                    mailed(scene, publish -> publish.message("Text"));
                    scene.noteSubjects();
                }),
                new Call("Publish to a pending address", scene -> {
                    scene.subscribe("email", scene.address());
                    publish(scene, publish -> publish.subject("News").message("Text"));
                    scene.noteMails();
                }),
                new Call("Publish to a number", scene -> {
                    scene.subscribe("sms", "+33615000001");
                    publish(scene, publish -> publish.subject("News").message("Text"));
                    scene.noteTexts("+33615000001");
                }),
                new Call("Publish after the end of a subscription", scene -> {
                    String arn = scene.confirmed();
                    scene.client().unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(arn));
                    publish(scene, publish -> publish.message("Text"));
                    scene.noteMails();
                }),
                subject("with a line break", "One\nTwo"),
                subject("with a carriage return", "One\rTwo"),
                subject("with a control character", "One\u0007Two"),
                subject("of the greatest length", "s".repeat(LONGEST_SUBJECT)),
                subject("that is too long", "s".repeat(LONGEST_SUBJECT + 1)),
                subject("that is empty", ""),
                subject("beyond ASCII", "Übereinkunft – Änderung"),
                new Call("Publish an empty message", scene -> publish(scene, publish -> publish.message(""))),
                new Call(
                        "Publish the largest message",
                        scene -> publish(scene, publish -> publish.message("m".repeat(LARGEST)))),
                new Call(
                        "Publish too large a message",
                        scene -> publish(scene, publish -> publish.message("m".repeat(LARGEST + 1)))),
                new Call(
                        "Publish too large a message by its bytes",
                        scene -> publish(scene, publish -> publish.message("ü".repeat(LARGEST / 2 + 1)))),
                new Call(
                        "Publish to a topic that there is not",
                        scene -> scene.answer(() -> scene.client()
                                .publish(publish -> publish.topicArn(scene.topic() + "-gone")
                                        .message("Text"))
                                .messageId())),
                new Call(
                        "Publish to what is no ARN",
                        scene -> scene.answer(() -> scene.client()
                                .publish(publish -> publish.topicArn("no-arn").message("Text"))
                                .messageId())),
                new Call(
                        "Publish to nobody",
                        scene -> scene.answer(() -> scene.client()
                                .publish(publish -> publish.message("Text"))
                                .messageId())),
                new Call(
                        "Publish to a topic and a number at once",
                        scene -> publish(
                                scene,
                                publish -> publish.phoneNumber("+33615000002").message("Text"))),
                new Call("Publish JSON with a text for each protocol", PublishCalls::eachItsOwn),
                json("with a text for all", "{\"default\":\"for \\\"all\\\"\",\"sms\":\"for phones\"}"),
                json("with a protocol that there is not", "{\"default\":\"for all\",\"pigeon\":\"for pigeons\"}"),
                json("with a text that is none", "{\"default\":\"for all\",\"email\":{\"a\":1}}"),
                json("without a text for all", "{\"email\":\"for mail\"}"),
                json("with a number for all", "{\"default\":7}"),
                json("with a text for all twice", "{\"default\":\"one\",\"default\":\"two\"}"),
                json("that is a list", "[\"default\"]"),
                json("that is none", "{default"),
                new Call(
                        "Publish with a structure that there is not",
                        scene -> publish(
                                scene,
                                publish -> publish.messageStructure("xml").message("<a/>"))));
    }

    private static Call subject(String which, String subject) {
        return new Call(
                "Publish a subject " + which,
                scene -> mailed(scene, publish -> publish.subject(subject).message("Text")));
    }

    private static Call json(String which, String message) {
        return new Call(
                "Publish JSON " + which,
                scene -> mailed(
                        scene, publish -> publish.messageStructure("json").message(message)));
    }

    private static void mailed(Scene scene, Consumer<PublishRequest.Builder> request) {
        scene.confirmed();
        publish(scene, request);
        scene.noteMails();
    }

    private static void eachItsOwn(Scene scene) throws Exception {
        scene.confirmed();
        scene.confirmedHook(Map.of());
        scene.subscribe("sms", "+33615000003");
        publish(
                scene,
                publish -> publish.subject("News").messageStructure("json").message(EACH_ITS_OWN));
        scene.noteMails();
        scene.noteTexts("+33615000003");
        scene.noteHooked();
    }

    private static void publish(Scene scene, Consumer<PublishRequest.Builder> request) {
        String topic = scene.topic();
        scene.answer(() -> scene.client()
                .publish(publish -> request.accept(publish.topicArn(topic)))
                .messageId());
    }
}
