package org.accordwatch.alerting;

import java.time.Duration;

/** Pieces of work that only one function at a time may do, so that two runs of a schedule do not tell the same people twice. */
public interface Claims {

    /**
     * Takes a piece of work; whoever has it already keeps it for longer.
     *
     * @param atMost after which the claim ends by itself, should its holder die
     * @return false while another has it
     */
    boolean take(String work, String holder, Duration atMost);

    void giveBack(String work, String holder);
}
