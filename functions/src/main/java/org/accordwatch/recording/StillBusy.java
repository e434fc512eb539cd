package org.accordwatch.recording;

/** Others wrote to the agreement at every attempt. Nothing was stored; sending the same request again may mend it. */
public final class StillBusy extends RuntimeException {
    public StillBusy() {
        super("Other changes to this agreement are still being recorded; send the same request again.");
    }
}
