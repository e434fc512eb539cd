package org.accordwatch.conformity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What was noted on the calls of the table: facts by call and name. */
record Notes(Map<Fact, String> facts) {
    Notes {
        facts = Map.copyOf(facts);
    }

    /** One thing that was noted on a call. */
    record Fact(String call, String name) implements Comparable<Fact> {
        @Override
        public int compareTo(Fact other) {
            int byCall = call.compareTo(other.call);
            return byCall == 0 ? name.compareTo(other.name) : byCall;
        }

        @Override
        public String toString() {
            return call + ", " + name;
        }
    }

    static Notes of(Map<String, Map<String, String>> played) {
        Map<Fact, String> facts = new LinkedHashMap<>();
        played.forEach((call, noted) -> noted.forEach((name, value) -> facts.put(new Fact(call, name), value)));
        return new Notes(facts);
    }

    /** The notes in a YAML file on the class path, in the form of {@link #write}. */
    static Notes read(String resource) {
        Map<String, Map<String, String>> played = new LinkedHashMap<>();
        if (yaml(resource) instanceof Map<?, ?> calls) {
            calls.forEach((call, noted) -> {
                Map<String, String> facts = new LinkedHashMap<>();
                if (noted instanceof Map<?, ?> map) {
                    map.forEach((name, value) -> facts.put(String.valueOf(name), String.valueOf(value)));
                }
                played.put(String.valueOf(call), facts);
            });
        }
        return of(played);
    }

    /** A YAML file on the class path. */
    static Object yaml(String resource) {
        try (InputStream file = Notes.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + resource + " on the class path.");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what was played for people to read, or to copy where it is right. */
    static void write(Map<String, Map<String, String>> played, Path file) throws IOException {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(10_000);
        Map<String, Map<String, String>> calls = new LinkedHashMap<>();
        played.forEach((call, noted) -> calls.put(call, new LinkedHashMap<>(noted)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, new Yaml(options).dump(calls));
    }

    Optional<String> value(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** Where the other notes say something else, or are silent, or speak where these do not. */
    Map<Fact, Pair> against(Notes other) {
        Map<Fact, Pair> differences = new TreeMap<>();
        facts.keySet().forEach(fact -> compare(fact, other, differences));
        other.facts.keySet().forEach(fact -> compare(fact, other, differences));
        return differences;
    }

    private void compare(Fact fact, Notes other, Map<Fact, Pair> differences) {
        Pair pair = new Pair(value(fact).orElse(Pair.SILENT), other.value(fact).orElse(Pair.SILENT));
        if (!pair.one().equals(pair.other())) {
            differences.put(fact, pair);
        }
    }

    /** What these notes and the other ones say of the same fact. */
    record Pair(String one, String other) {
        /** Stands for a fact that was not noted. */
        static final String SILENT = "-";
    }
}
