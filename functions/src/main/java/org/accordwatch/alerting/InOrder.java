package org.accordwatch.alerting;

import java.time.Duration;
import java.util.List;
import org.accordwatch.agreement.AgreementId;

/**
 * Tells of an agreement's new changes in the order of their numbers. What an earlier failure left behind goes first; as long as that
 * fails, nothing overtakes it.
 */
public final class InOrder {
    /** One name for all who read the stream: of a shard's batches only one is under way at a time, so a repetition may go on at once. */
    static final String HOLDER = "stream";

    /** Longer than the function may take: whoever holds a claim that ended is dead. */
    static final Duration CLAIM = Duration.ofSeconds(90);

    /** More than this is left to {@link Recover}, which has the time. */
    static final int MOST_BEHIND = 50;

    private final Outbox outbox;
    private final Notify notifier;

    public InOrder(Outbox outbox, Notify notifier) {
        this.outbox = outbox;
        this.notifier = notifier;
    }

    /** What became of the changes. */
    public sealed interface Outcome {
        /** All are alerted to the end. */
        record Done() implements Outcome {}

        /** Somebody else works on the agreement and will come to them. */
        record Claimed() implements Outcome {}

        /** They wait for an earlier change, which failed. {@link Recover} goes on with it. */
        record Behind(ChangeRef earlier, RuntimeException failure) implements Outcome {}

        /** They wait for more earlier changes than can be told of here. */
        record FarBehind(int done) implements Outcome {}
    }

    /**
     * Tells of changes that the stream brings. They go out as one burst.
     *
     * @param burst changes of one agreement, in order, at least one
     * @throws RuntimeException when one of these failed, not one that was left behind before
     */
    public Outcome call(List<Told> burst) {
        var agreement = burst.getFirst().change().agreement();
        var claim = outbox.claim(agreement, HOLDER, CLAIM);
        if (claim.isEmpty()) {
            return new Outcome.Claimed();
        }
        int done = claim.get();
        var due = burst.stream().filter(told -> told.change().number() > done).toList();
        return due.isEmpty() ? new Outcome.Done() : told(agreement, done, due);
    }

    private Outcome told(AgreementId agreement, int done, List<Told> due) {
        int last = due.getLast().change().number();
        if (last - done == due.size()) {
            tell(due);
            return new Outcome.Done();
        }
        if (last - done - due.size() > MOST_BEHIND) {
            return new Outcome.FarBehind(done);
        }
        int first = due.getFirst().change().number();
        for (var told : outbox.changes(agreement, done + 1, first - 1)) {
            try {
                tell(List.of(told));
            } catch (RuntimeException failure) {
                return new Outcome.Behind(told.ref(), failure);
            }
        }
        tell(last - first + 1 == due.size() ? due : outbox.changes(agreement, first, last));
        return new Outcome.Done();
    }

    private void tell(List<Told> changes) {
        notifier.call(changes);
        outbox.complete(
                changes.getFirst().change().agreement(),
                changes.getFirst().change().number(),
                changes.getLast().change().number());
    }
}
