package org.accordwatch.faults;

import java.util.ArrayList;
import java.util.List;

/** Counts what happens in a day, so that it can be said what was before what, whatever the clock shows, and tells of it. */
final class Moment {
    private final List<String> story = new ArrayList<>();
    private int now;

    synchronized void tell(String what) {
        story.add(what);
    }

    /** What was done and what went wrong, a line each. */
    synchronized String story() {
        return String.join("\n", story);
    }

    synchronized int next() {
        now++;
        return now;
    }
}
