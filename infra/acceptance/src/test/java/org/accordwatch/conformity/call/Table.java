package org.accordwatch.conformity.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sns.SnsClient;

/** All calls, and how they are played. */
public final class Table {
    private static final List<Call> CALLS = Stream.of(
                    WireCalls.all(),
                    TopicCalls.all(),
                    SubscribeCalls.all(),
                    ConfirmCalls.all(),
                    UnsubscribeCalls.all(),
                    ViewCalls.all(),
                    PublishCalls.all(),
                    AttributeCalls.all(),
                    PhoneCalls.all(),
                    BatchCalls.all(),
                    WebhookCalls.all())
            .flatMap(List::stream)
            .toList();

    private Table() {}

    /** Plays every call and gives the notes on each, by its name. */
    public static Map<String, Map<String, String>> play(Sns sns) {
        Map<String, Map<String, String>> notes = new LinkedHashMap<>();
        try (SnsClient client = Clients.of(sns.endpoint(), Clients.REGION);
                Wire wire = new Wire(sns.endpoint())) {
            for (Call call : CALLS) {
                if (notes.put(call.name(), play(call, new Scene(sns, wire, client, call))) != null) {
                    throw new IllegalStateException("Two calls are named \"" + call.name() + "\".");
                }
            }
        }
        return notes;
    }

    private static Map<String, String> play(Call call, Scene scene) {
        try {
            call.play().on(scene);
            return scene.notes();
        } catch (Exception e) {
            throw new IllegalStateException("The call \"" + call.name() + "\" cannot be played.", e);
        }
    }
}
