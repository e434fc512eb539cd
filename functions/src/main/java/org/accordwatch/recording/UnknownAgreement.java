package org.accordwatch.recording;

/** No agreement of that id was opened. */
public final class UnknownAgreement extends RuntimeException {
    public UnknownAgreement(String id) {
        super("There is no agreement \"" + id + "\".");
    }
}
