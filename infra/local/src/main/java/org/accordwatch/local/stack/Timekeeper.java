package org.accordwatch.local.stack;

import org.accordwatch.local.clock.Leap;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.schedule.Schedules;

/** The stack's clock, with the schedules that go by it. */
record Timekeeper(MovableClock clock, Schedules schedules) {

    /** Moves the clock, and returns when all that came due has run. */
    void advance(Leap leap) {
        clock.advance(leap);
        schedules.runDue(clock.instant());
    }
}
