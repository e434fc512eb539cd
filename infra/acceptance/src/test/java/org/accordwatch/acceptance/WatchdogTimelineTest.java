package org.accordwatch.acceptance;

import static org.accordwatch.acceptance.Changes.talks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.util.List;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.junit.jupiter.api.Test;

/** What the watchdog measures while changes wait for their alert, and when they do not. */
@On(value = Backends.STAND_IN, alone = true)
final class WatchdogTimelineTest {
    private static final String AGE = "OldestWaitingChange";
    private static final String NUMBER = "ChangesWaiting";

    private final World world;
    private final String truce;
    private final Timeline timeline;

    WatchdogTimelineTest(World world) {
        this.world = world;
        this.truce = world.agreement();
        this.timeline = new Timeline(world).listener("desk", "immediate", truce);
    }

    @Test
    void theAgeGrowsUntilTheAlertIsOut() {
        timeline.at(1, "12:00", this::snsFails)
                .at(1, "12:01", truce, talks("London"))
                .at(1, "12:05", truce, talks("Geneva"))
                .at(1, "12:08", () -> measured(7 * 60, 2))
                .at(1, "12:14", () -> measured(13 * 60, 2))
                .at(
                        1,
                        "12:14",
                        () -> assertThat(world.stack().logLines())
                                .anyMatch(line -> line.matches(".*The change has waited for 1[23] minutes.*")
                                        && line.contains("\"agreement\":\"" + truce + "\",\"change\":1")))
                .at(1, "12:20", this::snsWorksAgain)
                .expect(1, "12:46", "desk", "Talks opened in London")
                .expect(1, "12:46", "desk", "Talks opened in Geneva")
                .at(1, "12:48", () -> measured(0, 0))
                .playUntil(1);
    }

    /** @param seconds of age at most; recording takes some of them */
    private void measured(long seconds, long waiting) {
        assertThat(latest(AGE)).singleElement(LONG).isBetween(Math.max(0, seconds - 30), seconds);
        assertThat(latest(NUMBER)).containsExactly(waiting);
    }

    private List<Long> latest(String metric) {
        return Emitted.in(world.stack().logLines()).stream()
                .filter(emitted -> emitted.name().equals(metric))
                .reduce((_, latest) -> latest)
                .map(Emitted::values)
                .orElse(List.of());
    }

    private void snsFails() {
        world.backend().faults().inject(Injection.of("Publish", Fault.INTERNAL_ERROR));
    }

    private void snsWorksAgain() {
        world.settle();
        world.backend().faults().clear();
    }
}
