package org.accordwatch.acceptance;

import static org.accordwatch.acceptance.Changes.approved;
import static org.accordwatch.acceptance.Changes.corrected;
import static org.accordwatch.acceptance.Changes.retracted;
import static org.accordwatch.acceptance.Changes.talks;

import org.accordwatch.acceptance.backend.Backends;
import org.junit.jupiter.api.Test;

/** Digests go out at 7:00, the weekly ones on Mondays. */
@On(value = Backends.STAND_IN, alone = true)
final class DigestTimelineTest {
    private final World world;
    private final String truce;

    DigestTimelineTest(World world) {
        this.world = world;
        this.truce = world.agreement();
    }

    @Test
    void everybodyHearsTheSameNewsAsOftenAsTheyAsked() {
        new Timeline(world)
                .listener("immediate", "immediate", truce)
                .listener("daily", "daily", truce)
                .listener("weekly", "weekly", truce)
                .at(1, "12:00", truce, talks("London"))
                .expect(1, "12:00", "immediate", "Talks opened in London")
                .at(1, "15:00", truce, approved("US"))
                .expect(1, "15:00", "immediate", "Approved by US")
                .expect(2, "07:00", "daily", "Daily digest: 2 changes: 1 2")
                .at(2, "07:10", truce, talks("Geneva"))
                .expect(2, "07:10", "immediate", "Talks opened in Geneva")
                .expect(3, "07:00", "daily", "Daily digest: 1 change: 3")
                .expect(8, "07:00", "weekly", "Weekly digest: 3 changes: 1 2 3")
                .playUntil(9);
    }

    @Test
    void aDigestTellsWhatHoldsWhenItGoesOut() {
        new Timeline(world)
                .listener("daily", "daily", truce)
                .listener("weekly", "weekly", truce)
                .at(1, "12:00", truce, approved("US"))
                .at(1, "13:00", truce, approved("CN"))
                .at(1, "14:00", truce, talks("London"))
                .at(1, "15:00", truce, retracted(1))
                .at(1, "16:00", truce, corrected(2))
                .expect(2, "07:00", "daily", "Daily digest: 2 changes: 3 5")
                .at(2, "12:00", truce, retracted(3))
                .expect(3, "07:00", "daily", "Daily digest: 1 change: 6")
                .expect(8, "07:00", "weekly", "Weekly digest: 1 change: 5")
                .playUntil(9);
    }
}
