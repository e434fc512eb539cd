package org.accordwatch.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.alerting.Outbox.Waiting;

/**
 * Tells of changes whose alerting never came to its end: the stream lost them, or gave up on them. Each agreement's go out in order, one
 * by one, so that the one that cannot be told of is found; those behind it wait for the next run.
 */
public final class Recover {
    /** By then the stream has delivered a change or given it up. */
    public static final Duration GRACE = Duration.ofMinutes(30);

    /** As long as the function may run at most. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    static final int MOST_CHANGES = 1_000;
    private static final int PAGE = 25;

    private final Outbox outbox;
    private final Notify notifier;
    private final Clock clock;

    public Recover(Outbox outbox, Notify notifier, Clock clock) {
        this.outbox = outbox;
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param told how many changes were alerted to the end
     * @param stuck changes that failed again, each the first of its agreement that waits
     */
    public record Outcome(int told, List<Stuck> stuck) {}

    /** A change that failed again. */
    public record Stuck(ChangeRef change, RuntimeException failure) {}

    /**
     * Works through what waits, the oldest first, until there is no more or the run's bounds are reached.
     *
     * @param holder a name that only this run has
     * @param until when to begin nothing new
     */
    public Outcome call(String holder, Instant until) {
        return new Run(holder, until).call();
    }

    /** One run, and how far it has come. */
    private final class Run {
        private final String holder;
        private final Instant until;
        private final List<Stuck> stuck = new ArrayList<>();
        private int told;

        Run(String holder, Instant until) {
            this.holder = holder;
            this.until = until;
        }

        Outcome call() {
            var seen = new HashSet<AgreementId>();
            try (Stream<Waiting> waiting = outbox.waiting(clock.instant().minus(GRACE))) {
                waiting.takeWhile(_ -> mayGoOn())
                        .map(change -> change.change().agreement())
                        .filter(seen::add)
                        .forEach(this::agreement);
            }
            return new Outcome(told, stuck);
        }

        /** Looks once more after each release: whoever was refused the claim meanwhile relies on it. */
        private void agreement(AgreementId agreement) {
            int done;
            int stuckBefore = stuck.size();
            do {
                var claim = outbox.claim(agreement, holder, CLAIM);
                if (claim.isEmpty()) {
                    return;
                }
                try {
                    done = drain(agreement, claim.get());
                } finally {
                    outbox.release(agreement, holder);
                }
            } while (stuck.size() == stuckBefore
                    && mayGoOn()
                    && !outbox.changes(agreement, done + 1, done + 1).isEmpty());
        }

        /** The number of the last change that is alerted to the end. */
        private int drain(AgreementId agreement, int before) {
            int done = before;
            var page = outbox.changes(agreement, done + 1, done + PAGE);
            while (!page.isEmpty()) {
                for (var change : page) {
                    if (!mayGoOn() || !tell(change)) {
                        return done;
                    }
                    done = change.change().number();
                }
                page = outbox.changes(agreement, done + 1, done + PAGE);
            }
            return done;
        }

        private boolean tell(Told change) {
            try {
                notifier.call(List.of(change));
                outbox.complete(
                        change.change().agreement(),
                        change.change().number(),
                        change.change().number());
                told++;
                return true;
            } catch (RuntimeException failure) {
                stuck.add(new Stuck(change.ref(), failure));
                return false;
            }
        }

        private boolean mayGoOn() {
            return told < MOST_CHANGES && clock.instant().isBefore(until);
        }
    }
}
