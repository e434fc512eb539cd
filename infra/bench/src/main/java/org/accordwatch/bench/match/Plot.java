package org.accordwatch.bench.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.accordwatch.bench.measure.Spread;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Calls and time by the number of audiences, both axes logarithmic: what is flat does not depend on it. */
record Plot(List<Place> places) {

    String svg() throws IOException {
        var chart = new XYChartBuilder()
                .width(1000)
                .height(520)
                .title("One change matched: calls and time by audiences")
                .xAxisTitle("audiences")
                .yAxisTitle("microseconds, or calls")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(1.0);
        chart.getStyler().setXAxisDecimalPattern("#,###");
        chart.getStyler().setYAxisDecimalPattern("#,###");
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        line(chart, "calls to AWS for the change", Place::allCalls);
        line(
                chart,
                "ours, through the store (µs)",
                median(place -> place.through().ours()));
        line(chart, "ours, in memory (µs)", median(place -> place.within().ours()));
        line(
                chart,
                "scan, through the store (µs)",
                median(place -> place.through().scan()));
        line(chart, "scan, in memory (µs)", median(place -> place.within().scan()));
        var ruled = places.stream()
                .filter(place -> place.within().ruler().isPresent())
                .toList();
        chart.addSeries(
                "Event Ruler, in memory (µs)",
                ruled.stream().mapToDouble(Place::audiences).toArray(),
                ruled.stream()
                        .mapToDouble(median(place -> place.within().ruler().orElseThrow()))
                        .toArray());
        var svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        // Letters are drawn, to a millionth of a point: half of the file.
        return svg.toString(UTF_8).replaceAll("(\\.[0-9])[0-9]+", "$1");
    }

    private void line(XYChart chart, String name, ToDoubleFunction<Place> value) {
        chart.addSeries(
                name,
                places.stream().mapToDouble(Place::audiences).toArray(),
                places.stream().mapToDouble(value).toArray());
    }

    private static ToDoubleFunction<Place> median(Function<Place, List<Double>> values) {
        return place -> Spread.of(values.apply(place)).median();
    }
}
