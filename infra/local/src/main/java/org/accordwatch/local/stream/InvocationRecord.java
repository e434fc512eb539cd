package org.accordwatch.local.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.lambda.LocalLambda;

/**
 * The invocation record of a batch that was given up, as Lambda writes it to S3.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 *
 * @param mappingId the event source mapping's
 * @param batch what was given up; it has no last invocation if its records were too old to be handed over at all
 * @param event what the function was or would have been given
 */
record InvocationRecord(
        UUID mappingId,
        String function,
        String streamArn,
        String shardId,
        Batch batch,
        Condition condition,
        String event,
        Instant now) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter KEY_DAY = format("yyyy/MM/dd");
    private static final DateTimeFormatter KEY_TIME = format("yyyy-MM-dd'T'HH.mm.ss");

    /** Why it was given up. */
    enum Condition {
        RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
        RECORD_AGE_EXCEEDED("RecordAgeExceeded");

        private final String text;

        Condition(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    String key() {
        return String.join("/", "aws/lambda", mappingId.toString(), shardId, KEY_DAY.format(now), KEY_TIME.format(now))
                + "-" + UUID.randomUUID();
    }

    String json() {
        ObjectNode record = JSON.createObjectNode();
        record.putObject("requestContext")
                .put(
                        "requestId",
                        batch.lastInvocation()
                                .map(Invocation::requestId)
                                .orElseGet(() -> UUID.randomUUID().toString()))
                .put("functionArn", LocalLambda.arn(function))
                .put("condition", condition.toString())
                .put("approximateInvokeCount", batch.invocations());
        batch.lastInvocation().ifPresent(invocation -> {
            ObjectNode response =
                    record.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST");
            if (invocation instanceof Invocation.Threw) {
                response.put("functionError", "Unhandled");
            }
        });
        record.put("version", "1.0")
                .put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
        StreamItem first = batch.items().getFirst();
        StreamItem end = batch.items().getLast();
        record.putObject("DDBStreamBatchInfo")
                .put("shardId", shardId)
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", end.sequenceNumber())
                .put("approximateArrivalOfFirstRecord", first.created().toString())
                .put("approximateArrivalOfLastRecord", end.created().toString())
                .put("batchSize", batch.size())
                .put("streamArn", streamArn);
        record.put("payload", event);
        return record.toString();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
