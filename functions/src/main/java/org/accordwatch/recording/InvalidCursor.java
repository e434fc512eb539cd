package org.accordwatch.recording;

/** A cursor that no page of this list gave. */
public final class InvalidCursor extends RuntimeException {
    public InvalidCursor() {
        super("must be taken unchanged from the \"next\" of the page before");
    }
}
