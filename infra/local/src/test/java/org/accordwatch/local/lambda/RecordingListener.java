package org.accordwatch.local.lambda;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it hears. */
public final class RecordingListener implements InvocationListener {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Override
    public void logged(String function, String line) {
        lines.add(function + ": " + line);
    }

    @Override
    public void failed(String function, String requestId, Throwable failure) {
        failures.add(failure);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
