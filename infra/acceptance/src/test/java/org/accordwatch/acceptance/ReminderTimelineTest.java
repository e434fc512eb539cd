package org.accordwatch.acceptance;

import static org.accordwatch.acceptance.Changes.deadline;
import static org.accordwatch.acceptance.Changes.met;
import static org.accordwatch.acceptance.Changes.retracted;

import org.accordwatch.acceptance.backend.Backends;
import org.junit.jupiter.api.Test;

/** Reminders 30, 7 and 1 days ahead, and what cancels them. */
@On(value = Backends.STAND_IN, alone = true)
final class ReminderTimelineTest {
    private final String truce;
    private final Timeline timeline;

    ReminderTimelineTest(World world) {
        this.truce = world.agreement();
        this.timeline = new Timeline(world).listener("desk", "immediate", truce);
    }

    @Test
    void aDeadlineThatNobodyMeets() {
        timeline.listener("weekly", "weekly", truce)
                .at(1, "12:00", truce, deadline("Pause", "set", timeline.day(40)))
                .expect(1, "12:00", "desk", "Deadline set")
                .expect(8, "07:00", "weekly", "Weekly digest: 1 change: 1")
                .expect(10, "00:00", "desk", "Due in 30 days")
                .expect(10, "00:00", "weekly", "Due in 30 days")
                .expect(33, "00:00", "desk", "Due in 7 days")
                .expect(33, "00:00", "weekly", "Due in 7 days")
                .expect(39, "00:00", "desk", "Due tomorrow")
                .expect(39, "00:00", "weekly", "Due tomorrow")
                .expect(41, "00:00", "desk", "Deadline missed")
                .expect(43, "07:00", "weekly", "Weekly digest: 1 change: 2")
                .playUntil(44);
    }

    @Test
    void anExtensionBeginsAnewAndMeetingEndsIt() {
        timeline.at(1, "12:00", truce, deadline("Pause", "set", timeline.day(9)))
                .expect(1, "12:00", "desk", "Deadline set")
                .expect(2, "00:00", "desk", "Due in 7 days")
                .at(3, "12:00", truce, deadline("Pause", "extended", timeline.day(20)))
                .expect(3, "12:00", "desk", "Deadline extended")
                .expect(13, "00:00", "desk", "Due in 7 days")
                .at(15, "12:00", truce, met("Pause"))
                .expect(15, "12:00", "desk", "Deadline met: Pause")
                .playUntil(22);
    }

    @Test
    void aRetractedDeadlineIsForgotten() {
        timeline.at(1, "12:00", truce, deadline("Pause", "set", timeline.day(9)))
                .expect(1, "12:00", "desk", "Deadline set")
                .at(1, "13:00", truce, retracted(1))
                .expect(1, "13:00", "desk", "RETRACTED:")
                .playUntil(11);
    }
}
