package org.accordwatch.local.stack;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.local.lambda.InvocationListener;

/** Keeps the lines that the functions log, and shows them as they come. Metrics are kept and not shown. */
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

    /** A function printed a line for CloudWatch. */
    void printed(String function, String json) {
        lines.add(function + ": " + json);
        if (JsonText.parse(json) instanceof Json.Fields line && line.get("_aws").isEmpty()) {
            out.println(function + ": " + shown(line));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void write(String line) {
        lines.add(line);
        out.println(line);
    }

    /** For people: without what is the same in every line, or of use only where lines of many runs lie together. */
    private static String shown(Json.Fields line) {
        var text = new StringBuilder(line.text("message").orElse(""));
        line.text("agreement").ifPresent(agreement -> text.append(" [").append(agreement));
        if (line.get("change").orElse(null) instanceof Json.Num(var number)) {
            text.append(" #").append(number);
        }
        line.text("agreement").ifPresent(_ -> text.append(']'));
        line.text("failure").ifPresent(failure -> text.append(": ").append(failure));
        return text.toString();
    }
}
