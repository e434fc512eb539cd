package org.accordwatch.local.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.accordwatch.local.lambda.Invocation;

/**
 * What a function's answer says about a batch, as Lambda reads it.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
sealed interface Verdict {

    /** All records are handled. */
    record Handled() implements Verdict {}

    /** Records before this index are handled, this one and those behind it are not. */
    record FailedFrom(int index) implements Verdict {}

    JsonMapper JSON = new JsonMapper();

    static Verdict of(Invocation invocation, Batch batch, boolean reportsBatchItemFailures) {
        return switch (invocation) {
            case Invocation.Threw _ -> new FailedFrom(0);
            case Invocation.Returned returned ->
                reportsBatchItemFailures ? read(returned.payload(), batch) : new Handled();
        };
    }

    private static Verdict read(String payload, Batch batch) {
        if (payload.isBlank()) {
            return new Handled();
        }
        try {
            return read(JSON.readTree(payload), batch);
        } catch (JsonProcessingException _) {
            return new FailedFrom(0); // an answer that says nothing readable vouches for no record
        }
    }

    private static Verdict read(JsonNode answer, Batch batch) {
        JsonNode failures = answer.path("batchItemFailures");
        boolean silent = answer.isNull() || (answer.isObject() && (failures.isMissingNode() || failures.isNull()));
        if (silent || (failures.isArray() && failures.isEmpty())) {
            return new Handled();
        }
        if (!failures.isArray()) {
            return new FailedFrom(0);
        }
        List<String> numbers =
                batch.items().stream().map(StreamItem::sequenceNumber).toList();
        // An identifier that is missing, empty or of no record of this batch counts as the first: the whole batch
        // failed.
        return new FailedFrom(IntStream.range(0, failures.size())
                .map(i -> Math.max(
                        0,
                        numbers.indexOf(failures.get(i).path("itemIdentifier").asText())))
                .min()
                .orElse(0));
    }
}
