package org.accordwatch.local.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.accordwatch.local.lambda.Invocation;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.stream.FailureStore.StoredFailure;
import org.accordwatch.local.stream.InvocationRecord.Condition;
import org.accordwatch.local.template.StreamMapping;

/** Hands the records of one shard to the function, in order, until each is handled or given up. */
final class Delivery {

    private static final JsonMapper JSON = new JsonMapper();

    /** Waits between two tries; false when there is no more time because the pump is being closed. */
    @FunctionalInterface
    interface Pause {
        boolean lasts(Duration time) throws InterruptedException;
    }

    private final StreamMapping mapping;
    private final String streamArn;
    private final LocalLambda lambda;
    private final FailureStore failures;
    private final Backoff backoff;
    private final Pause pause;
    private final Clock clock;
    private final RetryRules rules;

    Delivery(
            StreamMapping mapping,
            String streamArn,
            LocalLambda lambda,
            FailureStore failures,
            Backoff backoff,
            Pause pause,
            Clock clock) {
        this.mapping = mapping;
        this.streamArn = streamArn;
        this.lambda = lambda;
        this.failures = failures;
        this.backoff = backoff;
        this.pause = pause;
        this.clock = clock;
        this.rules = RetryRules.of(mapping);
    }

    /** @throws InterruptedException when the pump was closed before all were handled */
    void deliver(String shardId, List<StreamItem> items) throws InterruptedException {
        Deque<Batch> waiting = new ArrayDeque<>(Batch.cut(items, mapping.batchSize()));
        while (!waiting.isEmpty()) {
            continueUnlessClosed(Duration.ZERO);
            Batch batch = waiting.pop();
            int old = mapping.maximumRecordAge()
                    .map(age -> batch.tooOld(age, clock))
                    .orElse(0);
            if (old == 0) {
                List<Batch> next = handOver(shardId, batch);
                next.reversed().forEach(waiting::push);
                if (!next.isEmpty()) {
                    continueUnlessClosed(backoff.after(next.getFirst().invocations()));
                }
            } else {
                giveUp(shardId, batch.part(0, old), Condition.RECORD_AGE_EXCEEDED);
                if (old < batch.size()) {
                    waiting.push(batch.part(old, batch.size()));
                }
            }
        }
    }

    /** Calls the function and returns what is to be handed over again. */
    private List<Batch> handOver(String shardId, Batch batch) {
        Invocation invocation = lambda.invoke(mapping.function(), event(batch).getBytes(StandardCharsets.UTF_8));
        Verdict verdict = Verdict.of(invocation, batch, mapping.reportsBatchItemFailures());
        RetryRules.Next next = rules.after(batch.invoked(invocation), verdict);
        next.givenUp().ifPresent(given -> giveUp(shardId, given, Condition.RETRY_ATTEMPTS_EXHAUSTED));
        return next.batches();
    }

    private void continueUnlessClosed(Duration wait) throws InterruptedException {
        if (!pause.lasts(wait)) {
            throw new InterruptedException("The pump was closed while records waited.");
        }
    }

    private void giveUp(String shardId, Batch batch, Condition condition) {
        lambda.listener()
                .logged(
                        mapping.function(),
                        "Gave up " + batch.size() + " stream record(s) from sequence number "
                                + batch.items().getFirst().sequenceNumber() + ": " + condition + ".");
        UUID mappingId =
                UUID.nameUUIDFromBytes((mapping.function() + "/" + mapping.table()).getBytes(StandardCharsets.UTF_8));
        mapping.onFailure().ifPresent(destination -> {
            InvocationRecord record = new InvocationRecord(
                    mappingId, mapping.function(), streamArn, shardId, batch, condition, event(batch), clock.instant());
            failures.put(new StoredFailure(destination, record.key(), record.json()));
        });
    }

    private static String event(Batch batch) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        batch.items().forEach(item -> records.add(item.json()));
        return event.toString();
    }
}
