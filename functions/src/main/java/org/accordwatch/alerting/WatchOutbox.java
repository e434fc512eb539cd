package org.accordwatch.alerting;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.alerting.Outbox.Waiting;

/** Looks how long changes have been waiting for their alert. It mends nothing: {@link Recover} does. */
public final class WatchOutbox {
    /** Longer than the stream tries: by then somebody should look. */
    public static final Duration LATE = Duration.ofMinutes(10);

    /** To count further would change nothing about what has to be done. */
    static final int MOST = 1_000;

    private final Outbox outbox;
    private final Clock clock;

    public WatchOutbox(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param waiting how many changes wait, at most a thousand
     * @param age how long the oldest of them has waited; zero when none waits
     * @param late the oldest, if it has waited longer than {@link #LATE}
     */
    public record Outcome(int waiting, Duration age, Optional<ChangeRef> late) {}

    public Outcome call() {
        var now = clock.instant();
        try (Stream<Waiting> waiting = outbox.waiting(now)) {
            var all = waiting.limit(MOST).toList();
            if (all.isEmpty()) {
                return new Outcome(0, Duration.ZERO, Optional.empty());
            }
            var oldest = all.getFirst();
            var age = Duration.between(oldest.since(), now);
            return new Outcome(all.size(), age, Optional.of(oldest.change()).filter(_ -> age.compareTo(LATE) > 0));
        }
    }
}
