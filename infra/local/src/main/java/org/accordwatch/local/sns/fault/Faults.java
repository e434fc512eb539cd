package org.accordwatch.local.sns.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that are ordered, and how often each operation was called. Thread-safe. */
public final class Faults {
    private final List<Armed> armed = new ArrayList<>();
    private final Map<String, Integer> calls = new HashMap<>();

    /** Orders a fault. Where several fit a call, the one ordered first happens. */
    public synchronized void inject(Injection injection) {
        armed.add(new Armed(injection));
    }

    /** Takes back all faults; calls that are held in silence stay so. */
    public synchronized void clear() {
        armed.clear();
    }

    /** How many calls of an operation arrived, failed ones included. */
    public synchronized int calls(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    public synchronized Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }

    /** Counts a call and gives the fault that shall happen to it, if any. */
    public synchronized Optional<Fault> strike(String operation, Map<String, String> parameters) {
        calls.merge(operation, 1, Integer::sum);
        Optional<Armed> struck = armed.stream()
                .filter(candidate -> candidate.injection.fits(operation, parameters))
                .findFirst();
        struck.ifPresent(this::use);
        return struck.map(one -> one.injection.fault());
    }

    private void use(Armed struck) {
        struck.left--;
        if (struck.left == 0) {
            armed.remove(struck);
        }
    }

    private static final class Armed {
        private final Injection injection;
        private int left;

        private Armed(Injection injection) {
            this.injection = injection;
            this.left = injection.times();
        }
    }
}
