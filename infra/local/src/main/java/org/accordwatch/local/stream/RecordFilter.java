package org.accordwatch.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/** Event patterns, evaluated by the engine that EventBridge uses. A record passes if it matches one of them. */
final class RecordFilter {

    private final List<String> patterns;
    private final Machine machine = Machine.builder().build();

    /** @throws IllegalArgumentException for a pattern that is none */
    RecordFilter(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        for (String pattern : patterns) {
            try {
                machine.addRule(pattern, pattern);
            } catch (IOException e) {
                throw new IllegalArgumentException("This is no event pattern: " + pattern, e);
            }
        }
    }

    boolean passes(JsonNode record) {
        return patterns.isEmpty() || !machine.rulesForJSONEvent(record).isEmpty();
    }
}
