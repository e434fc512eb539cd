package org.accordwatch.telemetry;

import java.time.Clock;
import org.accordwatch.document.Json;

/** What a function has to say of itself: its metrics, and a log for each run. */
public final class Telemetry {
    private final Output output;
    private final Clock clock;
    private final Metrics metrics;

    /** @param stack the name of the stack that the function belongs to */
    public Telemetry(String stack, Output output, Clock clock) {
        this.output = output;
        this.clock = clock;
        this.metrics = new Metrics(stack, output, clock);
    }

    public Metrics metrics() {
        return metrics;
    }

    public Log log(String requestId) {
        return new Log(output, clock, requestId, Json.object().build());
    }
}
