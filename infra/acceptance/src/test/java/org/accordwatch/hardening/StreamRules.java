package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How functions read streams: nothing is missed, and what can never succeed holds up the rest for less than five minutes. */
final class StreamRules {
    private static final String CHANGES = "NotifyFunction/Properties/Events/Changes/Properties/";

    private StreamRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "A stream is read from its beginning, since LATEST can miss what is written meanwhile",
                        stack -> unlike(stack, "/StartingPosition", "TRIM_HORIZON"),
                        Mutation.put("from now on", CHANGES + "StartingPosition", "LATEST")),
                Rule.inEachStage(
                        "A function says which records failed, and batches that fail whole are halved",
                        stack -> Stream.concat(
                                unlike(stack, "/FunctionResponseTypes/0", "ReportBatchItemFailures"),
                                unlike(stack, "/BisectBatchOnFunctionError", "true")),
                        Mutation.remove("what it says is not listened to", CHANGES + "FunctionResponseTypes"),
                        Mutation.remove("batches stay whole", CHANGES + "BisectBatchOnFunctionError")),
                Rule.inEachStage(
                        "What can never succeed is given up within five minutes, the last attempt included",
                        stack -> streams(stack, event -> !isBounded(event))
                                .map(event -> event + " holds up its shard for longer"),
                        Mutation.remove("it is tried for a day", CHANGES + "MaximumRecordAgeInSeconds"),
                        Mutation.remove("it is tried as often as there is time", CHANGES + "MaximumRetryAttempts"),
                        Mutation.put("it is tried for ten minutes", CHANGES + "MaximumRecordAgeInSeconds", "600"),
                        Mutation.put(
                                "its last attempt takes five minutes", "NotifyFunction/Properties/Timeout", "300")),
                Rule.inEachStage(
                        "What was given up is kept whole for 14 days, in a bucket that the function may write to",
                        stack -> streams(stack, event -> !isKept(stack, event))
                                .map(event -> event + " loses what it gives up"),
                        Mutation.remove("it is dropped", CHANGES + "DestinationConfig"),
                        Mutation.put(
                                "a topic gets its position alone",
                                CHANGES + "DestinationConfig/OnFailure/Destination",
                                "!Ref HoldingTopic"),
                        Mutation.remove(
                                "Notify may not write to the bucket",
                                "NotifyRole/Properties/Policies/0/PolicyDocument/Statement/KeepFailedBatches"),
                        Mutation.put(
                                "it is deleted the next day",
                                "FailedBatches/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays",
                                "1")),
                Rule.inEachStage(
                        "Only new items reach a function: a stored change is never edited",
                        stack -> streams(stack, event -> !takesInsertsAlone(event))
                                .map(event -> event + " takes what was changed or deleted, too"),
                        Mutation.remove("everything reaches it", CHANGES + "FilterCriteria"),
                        Mutation.put(
                                "what expires reaches it",
                                CHANGES + "FilterCriteria/Filters/-",
                                "{Pattern: '{\"eventName\": [\"REMOVE\"]}'}")));
    }

    private static Stream<LambdaFunction.Event> streams(Stack stack, Predicate<LambdaFunction.Event> wanted) {
        return stack.events(event -> event.isStream() && wanted.test(event)).stream();
    }

    private static Stream<String> unlike(Stack stack, String place, String expected) {
        return streams(stack, event -> !event.properties().at(place).asText().equals(expected))
                .map(event -> "%s has %s at %s, not %s"
                        .formatted(event, event.properties().at(place), place, expected));
    }

    /** An attempt that begins just before the record is too old still takes its time. Lambda's least age is a minute. */
    private static boolean isBounded(LambdaFunction.Event event) {
        int age = event.properties().path("MaximumRecordAgeInSeconds").asInt(-1);
        int retries = event.properties().path("MaximumRetryAttempts").asInt(-1);
        return age >= 60 && age + event.function().timeout() <= 300 && retries >= 1 && retries <= 100;
    }

    private static boolean isKept(Stack stack, LambdaFunction.Event event) {
        return Stack.target(event.properties().at("/DestinationConfig/OnFailure/Destination"))
                .filter(id -> stack.has(id, "AWS::S3::Bucket"))
                .filter(id -> stack.resources()
                                .path(id)
                                .at("/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays")
                                .asInt()
                        == 14)
                .filter(id -> stack.permissions(event.function()).stream()
                        .anyMatch(statement -> statement.allows("s3:PutObject")
                                && statement.resources().contains("${" + id + ".Arn}/*")))
                .isPresent();
    }

    private static boolean takesInsertsAlone(LambdaFunction.Event event) {
        var filters = event.properties().at("/FilterCriteria/Filters");
        return !filters.isEmpty() && filters.valueStream().allMatch(StreamRules::takesInsertsAlone);
    }

    private static boolean takesInsertsAlone(JsonNode filter) {
        return filter.path("Pattern").asText().contains("\"eventName\": [\"INSERT\"]");
    }
}
