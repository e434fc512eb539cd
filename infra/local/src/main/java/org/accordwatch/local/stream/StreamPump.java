package org.accordwatch.local.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.template.StreamMapping;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Runs the template's event source mappings, one thread each. Different from Lambda: batching windows are not waited
 * for, and shards are read one after the other, whatever the parallelization factor.
 */
public final class StreamPump implements AutoCloseable {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final LocalLambda lambda;
    private final FailureStore failures;
    private final Backoff backoff;
    private final Clock clock;
    /** Read by every pass over a stream, written by whoever holds the streams up. */
    private final ReadWriteLock passes = new ReentrantReadWriteLock();

    private final List<MappingWorker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** @param clock the one by which the database dates its records, because their age is counted by it */
    public StreamPump(LocalLambda lambda, FailureStore failures, Backoff backoff, Clock clock) {
        this.lambda = lambda;
        this.failures = failures;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * Starts the mappings that are enabled; records written after it returns reach their functions, those written
     * before only from {@code TRIM_HORIZON}.
     *
     * @param streamArns the stream of each table, by the table's logical id
     * @throws IllegalArgumentException for a table that has no stream or a filter that is no pattern
     */
    public synchronized void start(
            List<StreamMapping> mappings, Map<String, String> streamArns, DynamoDbStreamsClient client) {
        for (StreamMapping mapping : mappings) {
            if (mapping.enabled()) {
                String streamArn = Optional.ofNullable(streamArns.get(mapping.table()))
                        .orElseThrow(() -> new IllegalArgumentException("The table " + mapping.table()
                                + " has no stream that " + mapping.function() + " could read."));
                start(mapping, streamArn, client);
            }
        }
    }

    private void start(StreamMapping mapping, String streamArn, DynamoDbStreamsClient client) {
        MappingWorker worker = new MappingWorker();
        RecordFilter filter = new RecordFilter(mapping.filters());
        RecordConverter converter = new RecordConverter(streamArn);
        Delivery delivery = new Delivery(mapping, streamArn, lambda, failures, backoff, worker::pause, clock);
        StreamReader reader = new StreamReader(client, streamArn, mapping.startingPosition());
        reader.discover();
        MappingWorker.Pass pass = unlessHeld(() -> reader.readAll((shardId, records) -> delivery.deliver(
                shardId,
                records.stream()
                        .map(converter::convert)
                        .filter(item -> filter.passes(item.json()))
                        .toList())));
        workers.add(worker);
        threads.add(Thread.ofVirtual()
                .name("stream-" + mapping.function())
                .start(() -> worker.run(pass, mapping.function(), lambda.listener())));
    }

    private MappingWorker.Pass unlessHeld(MappingWorker.Pass pass) {
        return () -> {
            passes.readLock().lockInterruptibly();
            try {
                pass.run();
            } finally {
                passes.readLock().unlock();
            }
        };
    }

    /**
     * Has nobody read the streams while something is written, so that all of it is found together: batches are then as large as they
     * may be. What was written before is handled to its end first. Whoever waits for records to be handled in the meantime waits in
     * vain.
     */
    public void holdWhile(Runnable writing) throws InterruptedException {
        passes.writeLock().lockInterruptibly();
        try {
            writing.run();
        } finally {
            passes.writeLock().unlock();
        }
    }

    /** Says that something was written, so that nobody waits for the next poll. */
    public synchronized void wakeUp() {
        workers.forEach(MappingWorker::wakeUp);
    }

    /**
     * Returns when every record that was written before the call was handled or given up.
     *
     * @throws IllegalStateException when that takes longer than the limit, or the pump is closed meanwhile
     */
    public void quiesce(Duration limit) throws InterruptedException {
        for (MappingWorker worker : currentWorkers()) {
            worker.awaitHandled(limit);
        }
    }

    /** Lets invocations that run come to their end, and ends the rest. */
    @Override
    public synchronized void close() {
        workers.forEach(MappingWorker::close);
        for (Thread thread : threads) {
            try {
                if (!thread.join(CLOSE_LIMIT)) {
                    thread.interrupt();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                thread.interrupt();
            }
        }
        workers.clear();
        threads.clear();
    }

    private synchronized List<MappingWorker> currentWorkers() {
        return List.copyOf(workers);
    }
}
