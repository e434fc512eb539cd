package org.accordwatch.bench.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accordwatch.bench.measure.Figure;

/** {@code bench.json}: the medians, nested as their paths say. */
public record BenchFile(Path file) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final MathContext DIGITS = new MathContext(4);

    public void write(List<Figure> figures) throws IOException {
        var root = JSON.createObjectNode();
        for (var figure : figures) {
            var place = root;
            var path = figure.path();
            for (var name : path.subList(0, path.size() - 1)) {
                place = place.withObjectProperty(name);
            }
            place.put(
                    path.getLast(), BigDecimal.valueOf(figure.value().median()).round(DIGITS));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(root) + "\n");
    }
}
