package org.accordwatch.acceptance;

import static org.accordwatch.acceptance.Changes.approved;
import static org.accordwatch.acceptance.Changes.corrected;
import static org.accordwatch.acceptance.Changes.talks;

import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.sns.fault.Fault;
import org.accordwatch.local.sns.fault.Injection;
import org.junit.jupiter.api.Test;

/** Changes of an agreement that come together reach each audience as one message, and in order. */
@On(value = Backends.STAND_IN, alone = true)
final class BurstTimelineTest {
    private final World world;
    private final String truce;
    private final String treaty;
    private final Timeline timeline;

    BurstTimelineTest(World world) {
        this.world = world;
        this.truce = world.agreement();
        this.treaty = world.agreement();
        this.timeline = new Timeline(world).listener("desk", "immediate", truce);
    }

    @Test
    void whatComesTogetherIsOneMessageAndWhatComesAloneWaitsForNothing() {
        var approvals = "{\"agreement\": \"%s\", \"kind\": \"approval\"}".formatted(truce);
        timeline.listener("approvals", "immediate", approvals, World.someEmail())
                .at(1, "12:00", truce, talks("London"))
                .expect(1, "12:00", "desk", "Talks opened in London")
                .together(1, "13:00", truce(talks("Geneva")), truce(approved("US")), truce(approved("CN")))
                .expect(1, "13:00", "desk", "3 changes, the latest: Approved by China, now by all parties: 2 3 4")
                .expect(1, "13:00", "approvals", "2 changes, the latest: Approved by China, now by all parties: 3 4")
                .together(1, "14:00", truce(talks("Madrid")), truce(corrected(3)))
                .expect(1, "14:00", "desk", "CORRECTION among 2 changes, the latest: CORRECTION of: 5 6")
                .expect(1, "14:00", "approvals", "CORRECTION of")
                .at(1, "14:01", truce, talks("Busan"))
                .expect(1, "14:01", "desk", "Talks opened in Busan")
                .playUntil(2);
    }

    @Test
    void changesOfTwoAgreementsAreTwoMessages() {
        timeline.listener("others", "immediate", treaty)
                .together(1, "12:00", interleaved())
                .expect(1, "12:00", "desk", "2 changes, the latest: Approved by US: 1 2")
                .expect(1, "12:00", "others", "2 changes, the latest: Approved by China: 1 2")
                .playUntil(2);
    }

    /** Lambda comes again with what failed and all behind it, and halves what fails at its beginning. */
    @Test
    void afterAFailureInTheMiddleTheRestComesInOrderAndNothingTwice() {
        var others = World.someEmail();
        timeline.listener("others", "immediate", "{\"agreement\": \"%s\"}".formatted(treaty), others)
                .at(1, "12:00", () -> snsFailsFor(others))
                .together(1, "12:01", interleaved())
                .expect(1, "12:01", "desk", "2 changes, the latest: Approved by US: 1 2")
                .expect(1, "12:01", "others", "Talks opened in Geneva")
                .expect(1, "12:01", "others", "Approved by China")
                .together(1, "12:02", truce(talks("Madrid")), treaty(talks("Busan")))
                .expect(1, "12:02", "desk", "Talks opened in Madrid")
                .expect(1, "12:02", "others", "Talks opened in Busan")
                .playUntil(2);
    }

    private Runnable[] interleaved() {
        return new Runnable[] {
            truce(talks("London")), treaty(talks("Geneva")), truce(approved("US")), treaty(approved("CN"))
        };
    }

    private Runnable truce(String change) {
        return timeline.recording(truce, change);
    }

    private Runnable treaty(String change) {
        return timeline.recording(treaty, change);
    }

    /** More often than the SDK tries by itself, so that the batch fails and comes again. */
    private void snsFailsFor(String email) {
        var topic = world.topicOf(email);
        world.backend()
                .faults()
                .inject(Injection.of("Publish", Fault.INTERNAL_ERROR)
                        .when(parameters -> topic.equals(parameters.get("TopicArn")))
                        .times(8));
    }
}
