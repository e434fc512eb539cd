package org.accordwatch.conformity.call;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;

/** PublishBatch. */
final class BatchCalls {
    private static final int MOST = 10;
    private static final int HALF = 131_072;

    private BatchCalls() {}

    static List<Call> all() {
        return List.of(
                mailed("", List.of(entry("a", "One"), entry("b", "Two"))),
                mailed(
                        "of as many as there can be",
                        IntStream.range(0, MOST)
                                .mapToObj(i -> entry("e" + i, "Text " + i))
                                .toList()),
                mailed(
                        "of too many",
                        IntStream.rangeClosed(0, MOST)
                                .mapToObj(i -> entry("e" + i, "Text"))
                                .toList()),
                mailed("of none", List.of()),
                mailed("with an id twice", List.of(entry("a", "One"), entry("a", "Two"))),
                mailed("with an id that is none", List.of(entry("a b", "One"))),
                mailed("with an id that is too long", List.of(entry("i".repeat(81), "One"))),
                mailed(
                        "that is too large together",
                        List.of(entry("a", "m".repeat(HALF)), entry("b", "m".repeat(HALF + 1)))),
                mailed("with one empty message", List.of(entry("a", "One"), entry("b", ""))),
                mailed(
                        "with one bad subject",
                        List.of(
                                entry("a", "One"),
                                PublishBatchRequestEntry.builder()
                                        .id("b")
                                        .message("Two")
                                        .subject("Two\nlines")
                                        .build())),
                mailed("with one that is no JSON", List.of(entry("a", "One"), json("b", "{"))),
                mailed("of JSON", List.of(json("a", "{\"default\":\"for all\",\"email\":\"for mail\"}"))),
                new Call(
                        "PublishBatch to a topic that there is not",
                        scene -> scene.answer(
                                () -> publish(scene, scene.topic() + "-gone", List.of(entry("a", "One"))))),
                new Call(
                        "PublishBatch to what is no ARN",
                        scene -> scene.answer(() -> publish(scene, "no-arn", List.of(entry("a", "One"))))));
    }

    private static Call mailed(String which, List<PublishBatchRequestEntry> entries) {
        return new Call(("PublishBatch " + which).strip(), scene -> {
            scene.confirmed();
            String topic = scene.topic();
            scene.answer(() -> publish(scene, topic, entries));
            scene.noteMails();
        });
    }

    private static PublishBatchRequestEntry entry(String id, String message) {
        return PublishBatchRequestEntry.builder().id(id).message(message).build();
    }

    private static PublishBatchRequestEntry json(String id, String message) {
        return entry(id, message).toBuilder().messageStructure("json").build();
    }

    private static String publish(Scene scene, String topic, List<PublishBatchRequestEntry> entries) {
        PublishBatchResponse answer =
                scene.client().publishBatch(publish -> publish.topicArn(topic).publishBatchRequestEntries(entries));
        List<String> sent =
                answer.successful().stream().map(PublishBatchResultEntry::id).toList();
        List<String> refused =
                answer.failed().stream().map(BatchCalls::described).toList();
        return "sent " + sent + ", refused " + refused;
    }

    private static String described(BatchResultErrorEntry refusal) {
        return refusal.id() + " " + refusal.code() + (refusal.senderFault() ? " of the sender" : "");
    }
}
