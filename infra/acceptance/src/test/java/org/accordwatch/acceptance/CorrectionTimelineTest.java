package org.accordwatch.acceptance;

import static org.accordwatch.acceptance.Changes.approved;
import static org.accordwatch.acceptance.Changes.corrected;
import static org.accordwatch.acceptance.Changes.retracted;
import static org.accordwatch.acceptance.Changes.talks;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.accordwatch.acceptance.backend.Backends;
import org.junit.jupiter.api.Test;

/** A correction reaches whoever was told what it corrects, and who wants corrections; and both are linked. */
@On(value = Backends.STAND_IN, alone = true)
final class CorrectionTimelineTest {
    private final World world;
    private final String truce;

    CorrectionTimelineTest(World world) {
        this.world = world;
        this.truce = world.agreement();
    }

    @Test
    void correctionsFollowWhatTheyCorrect() {
        new Timeline(world)
                .listener("approvals", "immediate", interest("approval"), World.someEmail())
                .listener("corrections", "immediate", interest("correction"), World.someEmail())
                .listener("daily", "daily", interest("approval"), World.someEmail())
                .listener("talks", "immediate", interest("talks"), World.someEmail())
                .at(1, "12:00", truce, approved("US"))
                .expect(1, "12:00", "approvals", "Approved by US")
                .expect(2, "07:00", "daily", "Daily digest: 1 change: 1")
                .at(2, "12:00", truce, corrected(1))
                .expect(2, "12:00", "approvals", "CORRECTION of")
                .expect(2, "12:00", "corrections", "CORRECTION of")
                .expect(3, "07:00", "daily", "Daily digest: 1 change: 2")
                .at(3, "12:00", truce, retracted(2))
                .expect(3, "12:00", "approvals", "RETRACTED: change 2 (a correction of change 1)")
                .expect(3, "12:00", "corrections", "RETRACTED: change 2 (a correction of change 1)")
                .expect(4, "07:00", "daily", "Daily digest: 1 change: 3")
                .at(4, "12:00", truce, talks("London"))
                .expect(4, "12:00", "talks", "Talks opened in London")
                .playUntil(6);
        var timeline = world.get("/agreements/" + truce + "/changes").body().path("items");
        assertThat(correctedBy(timeline)).containsExactly(List.of(2), List.of(3), List.of(), List.of());
        assertThat(timeline.path(1).path("corrects").asInt()).isEqualTo(1);
    }

    private String interest(String kind) {
        return "{\"agreement\": \"%s\", \"kind\": \"%s\"}".formatted(truce, kind);
    }

    private static List<List<Integer>> correctedBy(JsonNode items) {
        return stream(items)
                .map(item ->
                        stream(item.path("correctedBy")).map(JsonNode::asInt).toList())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
