package org.accordwatch.bench.coldstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.accordwatch.bench.lambda.LoadedClass;
import org.accordwatch.bench.lambda.LoadedClass.Origin;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The classes of several starts, one bar each, by where they come from. */
final class ClassPlot {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;

    private ClassPlot() {}

    /** As SVG. */
    static String of(Map<String, List<LoadedClass>> starts) throws IOException {
        var chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Classes loaded from the start of the JVM to the first answer")
                .yAxisTitle("classes")
                .build();
        chart.getStyler().setStacked(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        var names = List.copyOf(starts.keySet());
        for (var origin : Origin.values()) {
            var counts = starts.values().stream()
                    .map(start -> start.stream()
                            .filter(loaded -> loaded.origin() == origin)
                            .count())
                    .toList();
            chart.addSeries(origin.words(), names, counts);
        }
        var svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        return svg.toString(UTF_8);
    }
}
