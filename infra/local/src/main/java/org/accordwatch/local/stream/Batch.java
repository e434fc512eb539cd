package org.accordwatch.local.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accordwatch.local.lambda.Invocation;

/**
 * Records that are handed to the function together.
 *
 * @param lastInvocation what became of it when these records were last handed over
 * @param invocations how often these records were handed over
 * @param retries how many of those count against the quota of retries
 */
record Batch(List<StreamItem> items, Optional<Invocation> lastInvocation, int invocations, int retries) {

    Batch {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A batch holds at least one record.");
        }
    }

    /** Cuts records into batches of at most that size. */
    static List<Batch> cut(List<StreamItem> items, int size) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            batches.add(new Batch(items.subList(from, Math.min(items.size(), from + size)), Optional.empty(), 0, 0));
        }
        return batches;
    }

    int size() {
        return items.size();
    }

    Batch invoked(Invocation invocation) {
        return new Batch(items, Optional.of(invocation), invocations + 1, retries);
    }

    Batch retried() {
        return new Batch(items, lastInvocation, invocations, retries + 1);
    }

    Batch part(int from, int to) {
        return new Batch(items.subList(from, to), lastInvocation, invocations, retries);
    }

    /** How many records at the front are older than that. */
    int tooOld(Duration maximum, Clock clock) {
        Instant limit = clock.instant().minus(maximum);
        int count = 0;
        while (count < size() && items.get(count).created().isBefore(limit)) {
            count++;
        }
        return count;
    }
}
