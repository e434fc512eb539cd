package org.accordwatch.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Several runs of one thing: the median, the quartiles around it, and how many runs there were. */
public record Spread(double low, double median, double high, int runs) {

    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75), sorted.length);
    }

    /** Of one thing that cannot vary, such as the size of a file. */
    public static Spread exactly(double value) {
        return new Spread(value, value, value, 1);
    }

    /** Ours over the baseline's, pair by pair, as the runs alternated: what slows both down falls out. */
    public static Spread ratio(List<Double> ours, List<Double> baseline) {
        if (ours.size() != baseline.size()) {
            throw new IllegalArgumentException(
                    ours.size() + " runs of ours against " + baseline.size() + " of the baseline's");
        }
        return of(IntStream.range(0, ours.size())
                .mapToObj(index -> ours.get(index) / baseline.get(index))
                .toList());
    }

    /** The median, with the quartiles where they differ from it: {@code 0.41 (0.40–0.43)}. */
    public String text() {
        return low == high ? number(median) : number(median) + " (" + number(low) + "–" + number(high) + ")";
    }

    /** Three digits that count. */
    static String number(double value) {
        if (value != 0 && Math.abs(value) < 10) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 100 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
