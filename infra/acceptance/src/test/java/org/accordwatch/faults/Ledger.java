package org.accordwatch.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;
import org.accordwatch.alerting.ChangeRef;

/** What SNS took of alerts, and the log of it that DynamoDB took or did not take; in the order in which it happened. */
final class Ledger {
    private static final String ALERTED = "ALERTED#";
    private static final String DIGEST = "DIGEST#";
    private static final String AUDIENCE = "AUDIENCE#";

    private final List<Sent> sent = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final Moment moment;
    private int order;

    Ledger(Moment moment) {
        this.moment = moment;
    }

    /**
     * A message that SNS took for a topic.
     *
     * @param sms its form for phones
     * @param digest whether it gathers what happened in a day or a week
     * @param fault what became of SNS's answer, where it did not come as usual
     */
    record Sent(
            int order,
            Run run,
            String topic,
            List<ChangeRef> changes,
            String sms,
            boolean digest,
            Optional<Fault> fault) {
        String audience() {
            return topic.replaceAll(".*-audience-([0-9a-f]+)-[0-9a-f]+$", "$1");
        }
    }

    /**
     * A log entry that was to be written.
     *
     * @param refused why it was not
     */
    private record Written(int order, Run run, ChangeRef change, String audience, Optional<Fault> refused) {
        boolean isOf(Sent message, ChangeRef told) {
            return change.equals(told) && audience.equals(message.audience());
        }
    }

    /** Why a change went to an audience once more. */
    enum Reason {
        ANSWER_LOST("SNS's answer was lost"),
        DIED("the process died between SNS's answer and the log"),
        LOG_FAILED("the log could not be written");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A change that went to an audience once more.
     *
     * @param reason nothing where it should not have happened
     */
    record Repetition(Sent message, ChangeRef change, Optional<Reason> reason) {}

    synchronized void took(Run run, Call call, Optional<Fault> fault) {
        order++;
        call.topic().ifPresent(topic -> {
            var parameters = call.parameters();
            var message = World.json(parameters.getOrDefault("Message", ""));
            var changes = Text.changes(message.path("email").asText());
            var sms = message.path("sms").asText();
            sent.add(new Sent(order, run, topic, changes, sms, parameters.containsValue("digest"), fault));
            moment.tell("    %s: published %s to %s"
                    .formatted(run, changes, sent.getLast().audience()));
        });
        entries(run, call, Optional.empty()).forEach(written::add);
    }

    synchronized void refused(Run run, Call call, Fault fault) {
        order++;
        entries(run, call, Optional.of(fault)).forEach(written::add);
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Repetition> repetitions() {
        var repetitions = new ArrayList<Repetition>();
        for (var message : sent) {
            for (var change : message.changes()) {
                sent.stream()
                        .filter(before -> before.order() < message.order())
                        .filter(before -> before.topic().equals(message.topic())
                                && before.changes().contains(change))
                        .reduce((_, latest) -> latest)
                        .ifPresent(before ->
                                repetitions.add(new Repetition(message, change, reason(before, message, change))));
            }
        }
        return repetitions;
    }

    private Optional<Reason> reason(Sent before, Sent again, ChangeRef change) {
        var since = written.stream()
                .filter(entry -> entry.isOf(again, change))
                .filter(entry -> entry.order() < again.order())
                .toList();
        if (since.stream().anyMatch(entry -> entry.refused().isEmpty())) {
            return Optional.empty();
        }
        if (before.fault().filter(Fault::losesAnswer).isPresent()) {
            return before.fault().map(fault -> fault.kills() ? Reason.DIED : Reason.ANSWER_LOST);
        }
        return since.stream()
                .filter(entry -> entry.run().equals(before.run()) && entry.order() > before.order())
                .reduce((_, latest) -> latest)
                .flatMap(Written::refused)
                .map(fault -> fault.kills() ? Reason.DIED : Reason.LOG_FAILED);
    }

    private Stream<Written> entries(Run run, Call call, Optional<Fault> refused) {
        return switch (call.operation()) {
            case "BatchWriteItem" ->
                call.json()
                        .path("RequestItems")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .flatMap(request -> {
                            var item = request.path("PutRequest").path("Item");
                            var pk = text(item, "pk");
                            return pk.startsWith(ALERTED)
                                    ? Stream.of(entry(
                                            run,
                                            pk.substring(ALERTED.length()),
                                            text(item, "sk").substring(AUDIENCE.length()),
                                            refused))
                                    : Stream.<Written>empty();
                        });
            case "PutItem" -> {
                var item = call.json().path("Item");
                var pk = text(item, "pk");
                // What is written before SNS is asked claims nothing.
                yield pk.startsWith(DIGEST) && item.has("messageId")
                        ? item.path("told")
                                .path("L")
                                .valueStream()
                                .map(told ->
                                        entry(run, told.path("S").asText(), pk.substring(DIGEST.length()), refused))
                        : Stream.<Written>empty();
            }
            default -> Stream.of();
        };
    }

    private Written entry(Run run, String change, String audience, Optional<Fault> refused) {
        return new Written(order, run, ChangeRef.parse(change), audience, refused);
    }

    private static String text(JsonNode item, String name) {
        return item.path(name).path("S").asText();
    }
}
