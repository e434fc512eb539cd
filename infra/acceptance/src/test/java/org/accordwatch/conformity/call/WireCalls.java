package org.accordwatch.conformity.call;

import java.util.List;
import java.util.Map;

/** Calls that the SDK would never send. */
final class WireCalls {
    private static final String VERSION = "2010-03-31";

    private WireCalls() {}

    static List<Call> all() {
        return List.of(
                new Call(
                        "A call without an action",
                        scene -> scene.note("answer", scene.wire().post(Map.of("Version", VERSION)))),
                new Call(
                        "An action that there is not",
                        scene -> scene.note(
                                "answer", scene.wire().post(Map.of("Version", VERSION, "Action", "PublishAll")))),
                new Call(
                        "A version that there is not",
                        scene -> scene.note(
                                "answer", scene.wire().post(Map.of("Version", "2009-01-01", "Action", "ListTopics")))),
                new Call(
                        "ListTopics without a signature",
                        scene -> scene.note(
                                "answer", scene.wire().get(Map.of("Version", VERSION, "Action", "ListTopics")))),
                new Call(
                        "CreateTopic without a name",
                        scene -> scene.note(
                                "answer", scene.wire().post(Map.of("Version", VERSION, "Action", "CreateTopic")))),
                new Call(
                        "Subscribe without a topic",
                        scene -> scene.note(
                                "answer",
                                scene.wire()
                                        .post(Map.of("Version", VERSION, "Action", "Subscribe", "Protocol", "email")))),
                new Call(
                        "Publish without a message",
                        scene -> scene.note(
                                "answer",
                                scene.wire()
                                        .post(Map.of(
                                                "Version", VERSION, "Action", "Publish", "TopicArn", scene.topic())))),
                new Call(
                        "Unsubscribe without a subscription",
                        scene -> scene.note(
                                "answer", scene.wire().post(Map.of("Version", VERSION, "Action", "Unsubscribe")))),
                new Call(
                        "PublishBatch without entries",
                        scene -> scene.note(
                                "answer",
                                scene.wire()
                                        .post(Map.of(
                                                "Version",
                                                VERSION,
                                                "Action",
                                                "PublishBatch",
                                                "TopicArn",
                                                scene.topic())))));
    }
}
