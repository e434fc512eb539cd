package org.accordwatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.sns.inbox.Type;

/** What a reader is to hear in digests: each change in one of them, but for those that were found wrong before it went out. */
final class Gathered {
    private final List<JsonNode> changes = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    void add(JsonNode change, Ask.Frequency frequency) {
        changes.add(change);
        longest = longest.compareTo(frequency.gathered()) < 0 ? frequency.gathered() : longest;
    }

    Stream<JsonNode> changes() {
        return changes.stream();
    }

    /** By when all of it has gone out. */
    Duration longest() {
        return longest;
    }

    /** How many changes digests are to tell of. */
    int count() {
        return (int) changes.stream().filter(this::stillHolds).count();
    }

    /** What is wrong with the digests that arrived, in plain sentences. */
    List<String> complaints(String endpoint, List<Received> inbox) {
        var digests = inbox.stream()
                .filter(message -> message.type() == Type.DIGEST)
                .map(message -> message.body().replaceAll("\\s+", " "))
                .toList();
        return changes.stream()
                .filter(this::stillHolds)
                .filter(change -> digests.stream()
                                .filter(digest ->
                                        digest.contains(change.path("summary").asText()))
                                .count()
                        != 1)
                .map(change -> "Change " + change.path("number") + " of "
                        + change.path("agreement").asText() + " is not in exactly one digest to " + endpoint + ".")
                .collect(Collectors.toList());
    }

    private boolean stillHolds(JsonNode change) {
        return changes.stream()
                .noneMatch(later -> later.path("agreement").equals(change.path("agreement"))
                        && later.path("corrects").equals(change.path("number")));
    }
}
