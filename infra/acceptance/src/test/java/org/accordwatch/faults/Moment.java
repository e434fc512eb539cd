package org.accordwatch.faults;

/** Counts what happens in a day, so that it can be said what was before what, whatever the clock shows. */
final class Moment {
    private int now;

    synchronized int next() {
        now++;
        return now;
    }
}
