package org.accordwatch.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementId;

/**
 * Which changes have been alerted to the end. Whoever works on an agreement's changes claims the agreement first, so that two never
 * tell the same people of the same change.
 */
public interface Outbox {

    /**
     * Claims an agreement; whoever has it already keeps it for longer.
     *
     * @param atMost after which the claim ends by itself, should its holder die
     * @return the number of the last change that was alerted to the end, 0 before the first; nothing while another holds the claim
     */
    Optional<Integer> claim(AgreementId agreement, String holder, Duration atMost);

    /** The number of the last change that was alerted to the end, 0 before the first; claims nothing. */
    int alertedTo(AgreementId agreement);

    void release(AgreementId agreement, String holder);

    /** An agreement's changes between two numbers, both included, as far as they were recorded; in order. */
    List<Told> changes(AgreementId agreement, int first, int last);

    /** Notes that these changes, and with them all before, are alerted to the end. */
    void complete(AgreementId agreement, int first, int last);

    /** Changes recorded before that time and not alerted to the end, oldest first; read as far as the stream is. */
    Stream<ChangeRef> waiting(Instant recordedBefore);
}
