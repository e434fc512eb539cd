package org.accordwatch.recording;

import java.time.Instant;
import java.util.Optional;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Recorded;
import org.accordwatch.agreement.Timeline;

/** Where agreements and their changes are kept. A change and the agreement that it leads to are stored together or not at all. */
public interface AgreementStore {

    /** @throws AgreementExists when one of that id was opened before */
    void open(Agreement agreement);

    /** The agreement, and what was answered under the key before; both as of now, not of a moment ago. */
    Found find(AgreementId agreement, IdempotencyKey key);

    /** All changes up to the agreement's version. */
    Timeline timeline(Agreement agreement);

    /** Stores the change if the agreement is still at the version before it and the key is unused. */
    Attempt save(Recorded recorded, Answered answered);

    /** What is there to begin with. */
    record Found(Optional<Agreement> agreement, Optional<Answered> answered) {}

    /**
     * An answer given under an idempotency key.
     *
     * @param fingerprint of the request that it answers
     * @param until when it may be forgotten
     */
    record Answered(IdempotencyKey key, String fingerprint, Recorded recorded, Instant until) {}

    /** How an attempt to save ended. */
    sealed interface Attempt {
        /** Stored. */
        record Saved() implements Attempt {}

        /** Another request with the same key was first. */
        record AnsweredBefore(Answered answered) implements Attempt {}

        /** Another change was first; nothing was stored. */
        record LostRace() implements Attempt {}
    }
}
