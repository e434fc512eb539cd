package org.accordwatch.bench.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.accordwatch.bench.measure.Course;
import org.accordwatch.bench.measure.Figure;
import org.accordwatch.bench.measure.Part;
import org.accordwatch.bench.measure.Result;
import org.accordwatch.bench.measure.Spread;
import org.accordwatch.bench.measure.Table;

/**
 * Who wants to hear of a change, at ten audiences and at a million of which the same three match: ours against a scan of all of them and
 * against Event Ruler, what it allocates, and the calls to AWS that telling of the change takes.
 */
public final class Match implements Part {
    private static final int COMPARED = 100_000;

    @Override
    public String name() {
        return "match";
    }

    @Override
    public Result measure(Course course) throws IOException {
        var growth = new Growth(course);
        var places = new ArrayList<Place>();
        var counts = course.quick() ? List.of(10, 10_000) : List.of(10, 1_000, 10_000, COMPARED, 1_000_000);
        for (int count : counts) {
            places.add(growth.to(count));
        }
        var local = new LocalCalls(course).at(course.quick() ? List.of(10, 1_000) : List.of(10, 1_000, COMPARED));
        return new Result(
                figures(places),
                List.of(times(places, growth.keys()), ratios(places, growth.keys()), calls(places, local)),
                Map.of("match.svg", new Plot(places).svg()));
    }

    private static List<Figure> figures(List<Place> places) {
        var figures = new ArrayList<Figure>();
        for (var place : places) {
            var count = Integer.toString(place.audiences());
            if (place.audiences() == COMPARED) {
                figures.add(Figure.atLeast(1_000, place.throughScan(), "match", "perLinearScan", count));
                figures.add(Figure.atLeast(1, place.withinRuler().orElseThrow(), "match", "perEventRuler", count));
            } else {
                figures.add(Figure.of(place.throughScan(), "match", "perLinearScan", count));
                place.withinRuler().ifPresent(ratio -> figures.add(Figure.of(ratio, "match", "perEventRuler", count)));
            }
            figures.add(Figure.of(place.withinScan(), "match", "perLinearScanInMemory", count));
            place.narrowRuler()
                    .ifPresent(ratio -> figures.add(Figure.of(ratio, "match", "perEventRulerNarrow", count)));
            place.throughRuler()
                    .ifPresent(ratio -> figures.add(Figure.of(ratio, "match", "throughStorePerEventRuler", count)));
            figures.add(Figure.of(Spread.exactly(place.bytes()), "match", "bytesPerMatch", count));
            figures.add(Figure.of(Spread.exactly((double) place.allCalls()), "calls", count));
        }
        return figures;
    }

    private static Table times(List<Place> places, List<Integer> keys) {
        return new Table(
                "One match, in µs of processor time (medians; the change has " + keys.getFirst() + " keys)",
                List.of(
                        "audiences",
                        "ours, through the store",
                        "scan, through the store",
                        "ours, in memory",
                        "scan, in memory",
                        "Event Ruler, in memory",
                        "KB allocated by ours, through the store"),
                places.stream().map(Match::times).toList());
    }

    private static List<String> times(Place place) {
        return List.of(
                "%,d".formatted(place.audiences()),
                median(place.through().ours()),
                median(place.through().scan()),
                median(place.within().ours()),
                median(place.within().scan()),
                place.within().ruler().map(Match::median).orElse("–"),
                "%,.0f".formatted(place.bytes() / 1_000));
    }

    private static Table ratios(List<Place> places, List<Integer> keys) {
        return new Table(
                "Throughput, ours ÷ baseline (median, quartiles)",
                List.of(
                        "audiences",
                        "÷ scan, both through the store",
                        "÷ scan, both in memory",
                        "÷ Event Ruler, both in memory",
                        "the same of a change with " + keys.getLast() + " keys",
                        "through the store ÷ Event Ruler in memory"),
                places.stream()
                        .map(place -> List.of(
                                "%,d".formatted(place.audiences()),
                                place.throughScan().text(),
                                place.withinScan().text(),
                                place.withinRuler().map(Spread::text).orElse("–"),
                                place.narrowRuler().map(Spread::text).orElse("–"),
                                place.throughRuler().map(Spread::text).orElse("–")))
                        .toList());
    }

    private static Table calls(List<Place> places, Map<Integer, LocalCalls.Taken> local) {
        var rows = new ArrayList<List<String>>();
        for (var place : places) {
            rows.add(row("%,d, in memory".formatted(place.audiences()), place.calls(), "–"));
        }
        local.forEach((count, taken) -> rows.add(row(
                "%,d, in DynamoDB Local".formatted(count),
                taken.calls(),
                taken.millis().text())));
        return new Table(
                "Calls to AWS for telling of one change to the 3 audiences that match",
                List.of("audiences", "calls", "by operation", "ms"),
                rows);
    }

    private static List<String> row(String audiences, Map<String, Long> calls, String millis) {
        return List.of(
                audiences,
                Long.toString(calls.values().stream().mapToLong(Long::longValue).sum()),
                calls.entrySet().stream()
                        .map(call -> call.getValue() + " " + call.getKey())
                        .collect(Collectors.joining(", ")),
                millis);
    }

    private static String median(List<Double> micros) {
        return Spread.exactly(Spread.of(micros).median()).text();
    }
}
