package org.accordwatch.local.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what Lambda would put into the bucket of an on-failure destination. Safe for use by many threads. */
public final class FailureStore {

    private final List<StoredFailure> failures = new CopyOnWriteArrayList<>();

    /**
     * An object in the bucket.
     *
     * @param destination logical id of the bucket
     * @param key the object's
     * @param json the invocation record, the function's whole event in it
     */
    public record StoredFailure(String destination, String key, String json) {}

    void put(StoredFailure failure) {
        failures.add(failure);
    }

    /** All of them, oldest first. */
    public List<StoredFailure> all() {
        return List.copyOf(failures);
    }
}
