package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordwatch.fuzz.Deployed.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bodies of 10 MB, which is what API Gateway lets through (Amazon API Gateway Developer Guide, "Quotas for HTTP APIs"), and of 64 KB,
 * which is what we do, to every route in a JVM with a small heap: how much of it the handler takes at its peak, garbage included, and
 * what it answers.
 */
final class HeapTest {
    private static final int LARGE = 10 * 1024 * 1024;
    private static final int ALLOWED = 64 * 1024;
    /** A tenth of a large body: a handler must not even hold one. */
    private static final long MOST = LARGE / 10;
    /** What is allowed is read, and complained of: 1,000 bytes of heap for each of its own. */
    private static final long MOST_OF_ALLOWED = 1_000L * ALLOWED;

    private static final Path TABLE = Path.of("target", "heap.md");

    @TempDir
    Path events;

    private record Line(Route route, String shape, long peak, JsonNode answer) {
        @Override
        public String toString() {
            var body = Json.read(answer.path("body").asText("{}"));
            return "| %s | %s | %,d | %s %s |"
                    .formatted(
                            route,
                            shape,
                            peak,
                            answer.path("statusCode"),
                            body.path("detail").asText());
        }
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedWithoutBeingHeld() throws Exception {
        var lines = measured(LARGE);
        assertThat(lines).hasSize(Deployed.routes().size() * shapes(0).size()).allSatisfy(line -> {
            assertThat(line.peak()).isLessThan(MOST);
            assertThat(line.answer().path("statusCode").asInt()).isEqualTo(413);
            assertThat(line.answer().path("body").asText()).contains("65536 bytes");
        });
        var allowed = measured(ALLOWED).stream()
                .filter(line -> line.route().takesBody())
                .toList();
        assertThat(allowed).isNotEmpty().allSatisfy(line -> {
            assertThat(line.peak()).isLessThan(MOST_OF_ALLOWED);
            assertThat(line.answer().path("statusCode").asInt()).isEqualTo(400);
        });
        write(Stream.concat(lines.stream(), allowed.stream()).toList());
    }

    private List<Line> measured(int size) throws Exception {
        for (var shape : shapes(size).entrySet()) {
            event(shape.getKey(), shape.getValue());
        }
        return probe(size);
    }

    private List<Line> probe(int size) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                // So that each object counts when it is made.
                "-XX:-UseTLAB",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                HeapProbe.class.getName(),
                events.toString()));
        var routes = Deployed.routes().stream().collect(Collectors.toMap(Route::handler, route -> route));
        command.addAll(routes.keySet());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .map(line -> line.split("\t", 4))
                .map(cells -> new Line(
                        route(routes, cells[0]),
                        size / 1024 + " KB, " + cells[1],
                        Long.parseLong(cells[2]),
                        answer(cells[3])))
                .sorted(Comparator.comparing(line -> line.route().key()))
                .toList();
    }

    private static Route route(Map<String, Route> routes, String handler) {
        var route = routes.get(handler);
        if (route == null) {
            throw new AssertionError("the probe knows no " + handler);
        }
        return route;
    }

    private static JsonNode answer(String text) {
        return text.startsWith("{") ? Json.read(text) : Json.read("{\"statusCode\": \"" + text + "\"}");
    }

    /** The functions mind neither the method nor the path of an event, only what stands for its variables. */
    private void event(String shape, byte[] body) throws IOException {
        var route = Deployed.routes().stream()
                .filter(each -> each.key().equals("POST /agreements/{id}/changes"))
                .findFirst()
                .orElseThrow();
        var event = new HttpEvent(route, "us-china-london-framework")
                .from("198.51.100.1")
                .as("[editors]");
        event.header("idempotency-key", "key");
        var encoded = shape.contains("base64");
        event.json()
                .put("isBase64Encoded", encoded)
                .put("body", encoded ? Base64.getEncoder().encodeToString(body) : new String(body, UTF_8));
        Files.write(events.resolve(shape), event.bytes());
    }

    private static Map<String, byte[]> shapes(int size) {
        var shapes = new LinkedHashMap<String, byte[]>();
        shapes.put("one text", filled(size, "\"", "a", "\""));
        shapes.put("lists in each other", filled(size, "", "[", ""));
        shapes.put("members", members(size));
        shapes.put("small objects", filled(size, "[", "{\"a\":1},", "{}]"));
        shapes.put("text beyond Latin-1", filled(size, "\"", "\u4e2d", "\""));
        shapes.put("escapes", filled(size, "\"", "\\u0000", "\""));
        shapes.put("empty entries", filled(size, "{\"interests\":[{}],\"sources\":[", "{},", "{}]}"));
        shapes.put("small objects in base64", filled(size, "[", "{\"a\":1},", "{}]"));
        return shapes;
    }

    private static byte[] filled(int size, String first, String again, String last) {
        int times = Math.max(0, size - first.length() - last.length()) / again.getBytes(UTF_8).length;
        return (first + again.repeat(times) + last).getBytes(UTF_8);
    }

    private static byte[] members(int size) {
        var text = new StringBuilder("{");
        for (int i = 0; text.length() < size - 20; i++) {
            text.append("\"m").append(i).append("\":1,");
        }
        return text.append("\"z\":1}").toString().getBytes(UTF_8);
    }

    private static void write(List<Line> lines) throws IOException {
        var table = "| route | body | peak heap, bytes | answer |\n| --- | --- | ---: | --- |\n"
                + String.join("\n", lines.stream().map(Line::toString).toList()) + "\n";
        Files.writeString(TABLE, table);
        System.out.println(table);
    }
}
