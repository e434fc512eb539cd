package org.accordwatch.local.stack;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accordwatch.local.lambda.InvocationListener;

/** Keeps the lines that the functions log, and shows them as they come. */
final class LogBook implements InvocationListener {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PrintStream out;

    LogBook(PrintStream out) {
        this.out = out;
    }

    @Override
    public void logged(String function, String line) {
        write(function + ": " + line);
    }

    @Override
    public void failed(String function, String requestId, Throwable failure) {
        write(function + " (" + requestId + ") failed: " + failure);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void write(String line) {
        lines.add(line);
        out.println(line);
    }
}
