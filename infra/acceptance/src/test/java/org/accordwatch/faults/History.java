package org.accordwatch.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.acceptance.World;
import org.accordwatch.alerting.ChangeRef;

/** The timelines of a day's agreements, as the API shows them, and how their changes hang together. */
final class History {
    private final Map<ChangeRef, Entry> entries;

    private History(List<Entry> entries) {
        this.entries = entries.stream().collect(Collectors.toMap(Entry::ref, Function.identity()));
    }

    static History read(World world, List<String> agreements) {
        return new History(agreements.stream()
                .flatMap(agreement -> timeline(world, agreement).stream())
                .toList());
    }

    private static List<Entry> timeline(World world, String agreement) {
        var entries = new ArrayList<Entry>();
        var path = "/agreements/" + agreement + "/changes";
        while (!path.isEmpty()) {
            var answer = world.send("GET", path, "", Map.of());
            if (answer.status() != 200) {
                throw new AssertionError("the timeline was answered " + answer.status());
            }
            JsonNode page = answer.body();
            page.path("items").valueStream().map(Entry::of).forEach(entries::add);
            path = page.path("next").asText();
        }
        return entries;
    }

    List<Entry> entries() {
        return entries.values().stream()
                .sorted((one, other) -> one.ref().compareTo(other.ref()))
                .toList();
    }

    Entry entry(ChangeRef change) {
        var entry = entries.get(change);
        if (entry == null) {
            throw new AssertionError("people heard of change " + change + ", which is in no timeline");
        }
        return entry;
    }

    /** What a change corrects, what that corrects, and so on. */
    Stream<Entry> origins(Entry entry) {
        return entry.corrects().stream()
                .mapToObj(number -> entry(new ChangeRef(entry.ref().agreement(), number)))
                .flatMap(origin -> Stream.concat(Stream.of(origin), origins(origin)));
    }

    /** What was recorded later and corrects a change, or what that corrects, or a correction of these. */
    Stream<Entry> laterVersions(Entry entry) {
        var same = Stream.concat(Stream.of(entry), origins(entry)).toList();
        return entries().stream()
                .filter(other -> other.ref().number() > entry.ref().number())
                .filter(other -> origins(other).anyMatch(same::contains));
    }

    /** As in the domain: a retraction that was itself retracted takes nothing back. */
    boolean isRetracted(Entry entry) {
        return retracted().contains(entry.ref());
    }

    private Set<ChangeRef> retracted() {
        var retracted = new HashSet<ChangeRef>();
        for (var entry : entries().reversed()) {
            if (entry.retracts() && !retracted.contains(entry.ref())) {
                retracted.add(
                        new ChangeRef(entry.ref().agreement(), entry.corrects().orElseThrow()));
            }
        }
        return retracted;
    }
}
