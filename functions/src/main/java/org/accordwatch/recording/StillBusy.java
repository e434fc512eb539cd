package org.accordwatch.recording;

/** Others wrote to the same place at every attempt. Nothing was stored; sending the same request again may mend it. */
public final class StillBusy extends RuntimeException {
    public StillBusy() {
        super("Others are changing the same at this moment; send the same request again.");
    }
}
