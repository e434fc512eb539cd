package org.accordwatch.acceptance;

import static org.accordwatch.acceptance.Changes.approved;
import static org.accordwatch.acceptance.Changes.talks;
import static org.assertj.core.api.Assertions.assertThat;

import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.junit.jupiter.api.Test;

/** What the stream gave up on is told of nevertheless, in order. */
@On(value = Backends.STAND_IN, alone = true)
final class RecoveryTimelineTest {
    private final World world;
    private final String truce;
    private final Timeline timeline;

    RecoveryTimelineTest(World world) {
        this.world = world;
        this.truce = world.agreement();
        this.timeline = new Timeline(world).listener("desk", "immediate", truce);
    }

    @Test
    void recoveryComesAfterHalfAnHour() {
        timeline.at(1, "12:00", this::snsFails)
                .at(1, "12:01", truce, talks("London"))
                .at(1, "12:02", truce, approved("US"))
                .at(1, "12:10", this::snsWorksAgain)
                .at(1, "12:29", () -> {})
                .at(1, "12:50", () -> {})
                .expect(1, "12:50", "desk", "Talks opened in London")
                .expect(1, "12:50", "desk", "Approved by US")
                .playUntil(2);
        assertThat(world.stack().failedBatches())
                .anyMatch(failed -> failed.json().contains(truce));
    }

    @Test
    void theNextChangeOfTheAgreementTakesWithItWhatWasLeftBehind() {
        timeline.at(1, "12:00", this::snsFails)
                .at(1, "12:01", truce, talks("London"))
                .at(1, "12:10", this::snsWorksAgain)
                .at(1, "12:15", truce, approved("US"))
                .expect(1, "12:15", "desk", "Talks opened in London")
                .expect(1, "12:15", "desk", "Approved by US")
                .playUntil(2);
    }

    private void snsFails() {
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
    }

    private void snsWorksAgain() {
        world.settle();
        world.backend().faults().clear();
    }
}
