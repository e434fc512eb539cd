package org.accordwatch.faults;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes of the product that break a promise, each with the check that has to catch it, and a seed from which on to look. */
enum Mutation {
    LOG_BEFORE_PUBLISH(
            "the alert log is written before SNS has accepted the alert",
            Check.LOST,
            2,
            Edit.of("alerting/Notify.java", "var messageId = publisher.publish(listed.topic(), alert);", """
                    log.record(due.stream().map(Told::ref).toList(), listed.audience(), "none");
                    var messageId = publisher.publish(listed.topic(), alert);""")),
    NO_ALERT_LOG(
            "the alert log is not written",
            Check.REPEATED,
            3,
            Edit.of(
                    "alerting/Notify.java",
                    "log.record(due.stream().map(Told::ref).toList(), listed.audience(), messageId.get());",
                    "")),
    NO_STOP(
            "alerting goes on after the first change that fails",
            Check.LOST,
            0,
            Edit.of("alerting/InOrder.java", "return new Outcome.Behind(told.ref(), failure);", "continue;")),
    /** Either condition alone is enough: one guards the number in the head, the other the place of the change itself. */
    NO_VERSION(
            "a change is stored whatever the agreement's version is by then",
            Check.ACKNOWLEDGED,
            5,
            Edit.of("dynamodb/DynamoDbAgreementStore.java", """
                    .conditionExpression("changes = :before")
                    .expressionAttributeValues( Map.of(":before", Items.number(recorded.change().number() - 1L)))""", ""),
            Edit.of("dynamodb/DynamoDbAgreementStore.java", """
                    .item(AgreementItems.change(recorded, document))
                    .conditionExpression("attribute_not_exists(pk)")""", ".item(AgreementItems.change(recorded, document))")),
    NOT_TAKEN_OFF_THE_ROLL(
            "an audience still counts who has left it",
            Check.TABLES,
            0,
            Edit.of("dynamodb/RollChange.java", "if (members == 0) {", "if (members <= 0) {")),
    NO_IDEMPOTENCY(
            "a request that was answered before is carried out again",
            Check.ACKNOWLEDGED,
            0,
            Edit.of("recording/RecordChange.java", "if (found.answered().isPresent()) {", "if (attempt < 0) {"),
            Edit.of(
                    "dynamodb/DynamoDbAgreementStore.java",
                    "\"attribute_not_exists(pk) OR expiresAt <= :now\"",
                    "\"attribute_not_exists(pk) OR expiresAt <> :now\"")),
    DONE_BEFORE_TOLD(
            "a change counts as told before it is",
            Check.LOST,
            0,
            Edit.of("alerting/InOrder.java", "        notifier.call(changes);\n", ""),
            Edit.of(
                    "alerting/InOrder.java",
                    "changes.getLast().change().number());\n    }",
                    "changes.getLast().change().number());\n notifier.call(changes);\n    }")),
    NOTES_FORGOTTEN_FIRST(
            "the notes for a digest are forgotten before SNS has accepted it",
            Check.LOST,
            10,
            Edit.of("alerting/SendDigests.java", "var messageId = publisher.publish(listed.topic(), alert);", """
                    notes.forget(listed.audience(), contents.noted());
                    var messageId = publisher.publish(listed.topic(), alert);""")),
    UNCONFIRMED(
            "a number is in its audience before its code has come back",
            Check.CONSENT,
            30,
            Edit.of(
                    "subscribing/Subscribe.java",
                    "var held = push.subscribe(topics.holding(), signUp.endpoint());",
                    """
                    topics.create(asked.of(id).getLast().topic());
                    var held = push.subscribe(asked.of(id).getLast().topic(), signUp.endpoint());"""));

    private final String words;
    private final Check catching;
    private final long seed;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed, though its type does not say so
    private final List<Edit> edits;

    /** A piece of a source file, and what stands in its stead. */
    record Edit(String file, String piece, String instead) {
        static Edit of(String file, String piece, String instead) {
            return new Edit(file, piece, instead);
        }

        /**
         * However the lines are broken.
         *
         * @throws AssertionError unless the piece is there once
         */
        String in(String source) {
            var pattern = Pattern.compile(Arrays.stream(piece.strip().split("\\s+", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s*")));
            if (pattern.matcher(source).results().count() != 1) {
                throw new AssertionError(file + " does not have this once: " + piece);
            }
            return pattern.matcher(source).replaceFirst(Matcher.quoteReplacement(instead));
        }
    }

    Mutation(String words, Check catching, long seed, Edit... edits) {
        this.words = words;
        this.catching = catching;
        this.seed = seed;
        this.edits = List.of(edits);
    }

    /** The check that has to find it. */
    Check catching() {
        return catching;
    }

    /** From which on to play. The first that catches it, so that nobody waits for those that do not. */
    long seed() {
        return seed;
    }

    List<Edit> edits() {
        return edits;
    }

    @Override
    public String toString() {
        return words;
    }
}
