package org.accordwatch.alerting.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accordwatch.alerting.Language;

/**
 * The shape of a plain text in one language: a resource file in which {@code {name}} stands for a value. A line of which a value
 * is missing is left out, one whose value is several comes as often, and gaps that meet become one.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    /** A bullet, a label with its column, or a margin: what does not fit into the line goes on below its end. */
    private static final Pattern INDENT = Pattern.compile("^(?: *- |[^{]* {2,}(?=\\S)| *)");

    private final List<Line> lines;
    private final List<String> places;

    private Template(List<Line> lines) {
        this.lines = lines;
        this.places = new ArrayList<>();
        lines.forEach(line -> places.addAll(line.places()));
    }

    /**
     * A line of the file.
     *
     * @param indent what stands before its first value and before what goes on below
     * @param places the names that it has, in their order
     */
    private record Line(String indent, String rest, List<String> places) {
        static Line of(String line) {
            var indent = INDENT.matcher(line);
            var start = indent.lookingAt() ? indent.group() : "";
            var names = new ArrayList<String>();
            for (var place = PLACE.matcher(line); place.find(); ) {
                names.add(place.group(1));
            }
            return new Line(start, line.substring(start.length()), names);
        }

        boolean isEmpty() {
            return indent.isEmpty() && rest.isEmpty();
        }
    }

    static Template of(Language language, String name) {
        var file = language.term() + "/" + name + ".txt";
        try (InputStream text = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
            var lines = new ArrayList<Line>();
            for (var line :
                    new String(text.readAllBytes(), UTF_8).stripTrailing().split("\\R", -1)) {
                lines.add(Line.of(line));
            }
            return new Template(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names that its lines have, in their order. */
    List<String> places() {
        return places;
    }

    Filling fill() {
        return new Filling(lines, places);
    }

    /** The values for one text. */
    static final class Filling {
        private final List<Line> lines;
        private final List<String> places;
        private final Map<String, List<String>> values = new HashMap<>();
        private final Map<String, String> blocks = new HashMap<>();

        private Filling(List<Line> lines, List<String> places) {
            this.lines = lines;
            this.places = places;
        }

        Filling put(String name, String value) {
            return put(name, List.of(value));
        }

        Filling put(String name, Optional<String> value) {
            return put(name, value.map(List::of).orElse(List.of()));
        }

        Filling put(String name, List<String> several) {
            values.put(known(name), several);
            return this;
        }

        /** Lines that are wrapped already, for a place that has a line of its own. */
        Filling block(String name, String wrapped) {
            blocks.put(known(name), wrapped);
            return this;
        }

        String text() {
            var text = new StringBuilder();
            boolean gap = false;
            for (var line : lines) {
                var filled = filled(line);
                text.append(gap && !filled.isEmpty() && !text.isEmpty() ? "\n" : "")
                        .append(filled);
                gap = line.isEmpty() || (gap && filled.isEmpty());
            }
            return text.toString();
        }

        private String filled(Line line) {
            var names = line.places();
            if (line.isEmpty() || (names.size() == 1 && blocks.containsKey(names.getFirst()))) {
                return names.isEmpty() ? "" : blocks.getOrDefault(names.getFirst(), "");
            }
            int times = times(names);
            var text = new Wrapped();
            for (int i = 0; i < times; i++) {
                wrap(line, i, text);
            }
            return text.text();
        }

        /** As often as the value that has the fewest; once where there is none to be had. */
        private int times(List<String> names) {
            int times = names.isEmpty() ? 1 : Integer.MAX_VALUE;
            for (var name : names) {
                times = Math.min(times, all(name).size());
            }
            return times;
        }

        private void wrap(Line line, int row, Wrapped text) {
            text.paragraph(
                    line.indent(),
                    PLACE.matcher(line.rest())
                            .replaceAll(place ->
                                    Matcher.quoteReplacement(all(place.group(1)).get(row))));
        }

        private List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        private String known(String name) {
            if (!places.contains(name)) {
                throw new IllegalArgumentException("the template has no place {" + name + "}");
            }
            return name;
        }
    }
}
