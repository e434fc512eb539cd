package org.accordwatch.recording;

/** The idempotency key was used for another request; the sender can mend it by choosing another key. */
public final class KeyReused extends RuntimeException {
    public KeyReused() {
        super("This Idempotency-Key was used for another change of this agreement within the last "
                + RecordChange.KEPT.toHours() + " hours; choose another key for another change.");
    }
}
