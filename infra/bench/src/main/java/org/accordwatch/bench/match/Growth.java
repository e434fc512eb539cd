package org.accordwatch.bench.match;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Concerns;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Interest;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.dynamodb.DynamoDbAudiences;

/** The store in memory as it fills up, and what a match takes at each number of audiences on the way. */
final class Growth {
    private static final String AGREEMENTS = "agreements";
    private static final String SUBSCRIBERS = "subscribers";
    /** For more audiences than this, Event Ruler's rules would share the memory with a store of a million. */
    private static final int MOST_RULES = 100_000;

    private final Course course;
    /** What a sign-up writes about somebody is not looked at when a change is told of. */
    private final MemoryDynamoDb store =
            new MemoryDynamoDb(pk -> !pk.startsWith("ENDPOINT#") && !pk.startsWith("SUBSCRIPTION#"));

    private final Telling telling = new Telling(store, AGREEMENTS, SUBSCRIBERS);
    private final Change change;
    private final Change narrow;
    private final List<Audience> audiences = new ArrayList<>();
    private final Set<String> expected;
    private final Set<String> expectedOfNarrow;

    Growth(Course course) {
        this.course = course;
        Population.matching().forEach(this::add);
        var first = telling.next();
        telling.tell(first);
        this.change = first.change();
        this.narrow = new Change(
                change.agreement(),
                change.number(),
                change.report(),
                new Concerns(change.concerns().parties(), List.of()),
                change.recordedAt(),
                change.recordedBy());
        this.expected = new ScanInMemory(audiences, change).match();
        this.expectedOfNarrow = new ScanInMemory(audiences, narrow).match();
    }

    /** How many keys of interests the change has, and the narrow one. */
    List<Integer> keys() {
        return List.of(
                Interest.matching(change).size(), Interest.matching(narrow).size());
    }

    Place to(int count) throws IOException {
        while (audiences.size() < count) {
            add(Population.other(audiences.size()));
        }
        store.calls();
        int runs = course.runs(count > 100_000 ? 5 : 15, 3);
        var index = new DynamoDbAudiences(store, SUBSCRIBERS, Clock.systemUTC());
        var ours = new Timing(
                () -> index.having(Interest.matching(change)).stream()
                        .map(listed -> listed.audience().value())
                        .collect(Collectors.toSet()),
                expected);
        var scan = new Timing(new ScanThroughStore(store, SUBSCRIBERS, change), expected);
        var through = alternated(runs, List.of(ours, scan));
        double bytes = ours.bytes();
        var place = new Place(
                count,
                new Place.Through(through.get(0), through.get(1)),
                within(change, expected, runs),
                within(narrow, expectedOfNarrow, runs),
                bytes,
                calls());
        course.say("%,d audiences: %s times a scan through the store, %s times one in memory, %s times Event Ruler"
                .formatted(
                        count,
                        place.throughScan().text(),
                        place.withinScan().text(),
                        place.withinRuler().map(ratio -> ratio.text()).orElse("?")));
        return place;
    }

    private Place.Within within(Change matched, Set<String> wanted, int runs) throws IOException {
        var contenders = new ArrayList<Timing>();
        contenders.add(new Timing(new OursInMemory(audiences, matched), wanted));
        contenders.add(new Timing(new ScanInMemory(audiences, matched), wanted));
        if (audiences.size() <= MOST_RULES) {
            contenders.add(new Timing(new RulerMatch(audiences, matched), wanted));
        }
        var values = alternated(runs, contenders);
        return new Place.Within(
                values.get(0), values.get(1), values.size() > 2 ? Optional.of(values.get(2)) : Optional.empty());
    }

    /** For telling of one change, from its claim to its end. */
    private Map<String, Long> calls() {
        var next = telling.next();
        store.calls();
        int published = telling.tell(next);
        var calls = new TreeMap<>(store.calls());
        calls.put("Publish", (long) published);
        return calls;
    }

    private void add(Audience audience) {
        Population.begin(store, SUBSCRIBERS, audience, Population.topic(audience));
        audiences.add(audience);
    }

    private static List<List<Double>> alternated(int runs, List<Timing> contenders) {
        var values = contenders.stream().map(_ -> new ArrayList<Double>()).toList();
        for (int run = 0; run < runs; run++) {
            for (int contender = 0; contender < contenders.size(); contender++) {
                values.get(contender).add(contenders.get(contender).micros());
            }
        }
        return values.stream().map(List::<Double>copyOf).toList();
    }
}
