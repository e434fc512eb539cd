package org.accordwatch.conformity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accordwatch.conformity.Notes.Fact;
import org.accordwatch.conformity.Notes.Pair;

/** The differences between the stand-in and LocalStack that are known, each with the document that says who is right. */
record Differences(List<Entry> entries) {
    private static final String FILE = "/conformity/differences.yaml";
    private static final List<String> RIGHT = List.of("stand-in", "localstack", "both", "open");

    Differences {
        entries = List.copyOf(entries);
    }

    /**
     * One reason for differences.
     *
     * @param what the difference in a sentence
     * @param right who does as the document says: {@code stand-in}, {@code localstack}, {@code both} where it allows either, or
     *     {@code open} where no document decides
     * @param document the document of AWS that decides, by title and section, or what is known where none does
     */
    record Entry(String what, String right, String document, Map<Fact, Pair> shows) {
        Entry {
            shows = Map.copyOf(shows);
            if (!RIGHT.contains(right)) {
                throw new IllegalArgumentException("\"right\" is one of " + RIGHT + ", not " + right);
            }
        }
    }

    static Differences read() {
        return new Differences(maps(Notes.yaml(FILE)).map(Differences::entry).toList());
    }

    private static Entry entry(Map<?, ?> entry) {
        Map<Fact, Pair> shows = new LinkedHashMap<>();
        maps(value(entry, "shows")).forEach(show -> {
            Fact fact = new Fact(text(show, "call"), text(show, "fact"));
            shows.put(fact, new Pair(text(show, "stand-in"), text(show, "localstack")));
        });
        return new Entry(text(entry, "what"), text(entry, "right"), text(entry, "document"), shows);
    }

    private static Stream<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().map(element -> (Map<?, ?>) element);
    }

    private static String text(Map<?, ?> map, String name) {
        return String.valueOf(value(map, name));
    }

    private static Object value(Map<?, ?> map, String name) {
        return Optional.<Object>ofNullable(map.get(name))
                .orElseThrow(() -> new IllegalStateException("No " + name + " in " + map));
    }

    private Map<Fact, Pair> listed() {
        Map<Fact, Pair> listed = new TreeMap<>();
        entries.forEach(entry -> entry.shows().forEach((fact, pair) -> {
            if (listed.put(fact, pair) != null) {
                throw new IllegalStateException("Listed for two reasons: " + fact);
            }
        }));
        return listed;
    }

    /** What LocalStack notes where the stand-in notes what AWS documents and only the listed differences occur. */
    Notes localStackBeside(Notes standIn) {
        Map<Fact, String> facts = new LinkedHashMap<>(standIn.facts());
        listed().forEach((fact, pair) -> {
            if (pair.other().equals(Pair.SILENT)) {
                facts.remove(fact);
            } else {
                facts.put(fact, pair.other());
            }
        });
        return new Notes(facts);
    }

    /** A sentence for each difference that is not listed, and for each that is listed and did not occur as listed. */
    List<String> complaints(Notes standIn, Notes localStack) {
        Map<Fact, Pair> found = standIn.against(localStack);
        Map<Fact, Pair> listed = listed();
        List<String> complaints = new ArrayList<>();
        found.forEach((fact, pair) -> {
            if (!pair.equals(listed.get(fact))) {
                complaints.add(
                        "Not listed: %s: stand-in \"%s\", LocalStack \"%s\"".formatted(fact, pair.one(), pair.other()));
            }
        });
        listed.forEach((fact, pair) -> {
            if (!pair.equals(found.get(fact))) {
                complaints.add("Listed and not found: %s: stand-in \"%s\", LocalStack \"%s\""
                        .formatted(fact, pair.one(), pair.other()));
            }
        });
        return complaints;
    }
}
