package org.accordwatch.local.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accordwatch.local.lambda.LocalLambda;
import org.accordwatch.local.template.ScheduleDefinition;

/**
 * The schedules of the template. Nothing happens by itself: whoever holds the clock says what time it is. Different
 * from AWS: a function that fails is not called again, as asynchronous invocations are.
 */
public final class Schedules {

    private final LocalLambda lambda;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Takes note of the schedules that are enabled.
     *
     * @param start when they begin, from which rates count
     * @throws IllegalArgumentException for an expression that EventBridge would refuse
     */
    public Schedules(List<ScheduleDefinition> definitions, LocalLambda lambda, Instant start) {
        this.lambda = lambda;
        for (ScheduleDefinition definition : definitions) {
            if (definition.enabled()) {
                ScheduleExpression expression =
                        ScheduleExpression.parse(definition.expression(), definition.zone(), start);
                entries.add(new Entry(definition, expression, expression.nextAfter(start)));
            }
        }
    }

    /**
     * Calls the functions that are due, one after the other in the order of their times, and returns how many. A schedule
     * that came due several times since the last call, because a clock was moved, runs once, for the last of those times.
     */
    public synchronized int runDue(Instant now) {
        List<Call> calls = new ArrayList<>();
        entries.replaceAll(entry -> entry.lastDue(now)
                .map(due -> {
                    calls.add(new Call(entry.definition, due));
                    return entry.after(now);
                })
                .orElse(entry));
        calls.sort(Comparator.comparing(Call::due));
        calls.forEach(
                call -> lambda.invoke(call.definition.function(), ScheduledPayload.of(call.definition, call.due)));
        return calls.size();
    }

    /** When the next one is due, empty if none ever is. */
    public synchronized Optional<Instant> nextDue() {
        return entries.stream().flatMap(entry -> entry.next.stream()).min(Instant::compareTo);
    }

    private record Call(ScheduleDefinition definition, Instant due) {}

    private record Entry(ScheduleDefinition definition, ScheduleExpression expression, Optional<Instant> next) {

        Optional<Instant> lastDue(Instant now) {
            Optional<Instant> last = Optional.empty();
            Optional<Instant> candidate = next;
            while (candidate.isPresent() && !candidate.get().isAfter(now)) {
                last = candidate;
                candidate = expression.nextAfter(candidate.get());
            }
            return last;
        }

        Entry after(Instant now) {
            return new Entry(definition, expression, expression.nextAfter(now));
        }
    }
}
