package org.accordwatch.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.lambda.Functions;
import org.accordwatch.local.stack.LocalClients;

/** All that lies between the functions and the services: decides what goes wrong, and keeps book of what the services took. */
final class Network {
    /** What a call waits for an answer before it is given up. */
    private static final Duration TIME_OUT = Duration.ofSeconds(2);

    /** Schedules come due at no other times than multiples of this, and are not to run by themselves. */
    private static final Duration BETWEEN_SCHEDULES = Duration.ofMinutes(5);

    private final ScopedValue<Run> running = ScopedValue.newInstance();
    private final MovableClock clock;
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private volatile Storm storm = Storm.none();
    private volatile Ledger ledger = new Ledger(new Moment());
    private volatile Consumer<Run> others = _ -> {};

    Network(MovableClock clock) {
        this.clock = clock;
    }

    /** Begins a seed: an empty book, and who may act while an answer is late. */
    void begin(Moment moment, Consumer<Run> acting) {
        ledger = new Ledger(moment);
        others = acting;
    }

    void set(Storm next) {
        storm = next;
    }

    Ledger ledger() {
        return ledger;
    }

    Run running() {
        return running.get();
    }

    Optional<Fault> fault(Run run, Call call) {
        var fault = storm.strike(run, call, !interrupted.get());
        fault.filter(struck -> !struck.losesAnswer() && struck != Fault.LATE)
                .ifPresent(struck -> ledger.refused(run, call, struck));
        return fault;
    }

    /** Lets others act, though not while others of these have to wait themselves. */
    void meanwhile(Run run) {
        if (interrupted.compareAndSet(false, true)) {
            try {
                others.accept(run);
            } finally {
                interrupted.set(false);
            }
        }
    }

    /** The time-out that nobody waits for, unless schedules would come due by that. */
    void timeGoesBy() {
        var now = clock.instant();
        var next = now.truncatedTo(ChronoUnit.HOURS);
        while (!next.isAfter(now)) {
            next = next.plus(BETWEEN_SCHEDULES);
        }
        if (now.plus(TIME_OUT).isBefore(next)) {
            clock.advance(new Leap(TIME_OUT));
        }
    }

    /** The functions' clients over this network. */
    Clients clients(LocalClients local) {
        return new FaultyClients(local, this);
    }

    /** The functions, each of whose invocations is known by what it calls. */
    Functions functions(Functions functions) {
        return id -> watched(id, functions.byLogicalId(id));
    }

    private RequestStreamHandler watched(String id, RequestStreamHandler handler) {
        return (input, output, context) -> {
            var run = storm.begin(id);
            ScopedValue.where(running, run).call(() -> {
                handler.handleRequest(input, output, context);
                run.requireAlive();
                return run;
            });
        };
    }
}
