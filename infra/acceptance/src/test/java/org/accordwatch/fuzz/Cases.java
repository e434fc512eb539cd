package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.accordwatch.contract.OpenApi;
import org.accordwatch.fuzz.Case.Fault;
import org.accordwatch.fuzz.Deployed.Route;

/** Makes requests out of the valid ones of the story and of docs/openapi.yaml. */
final class Cases {
    private static final List<String> IDS = List.of(
            "%2e%2e",
            "..",
            "A",
            "a--b",
            "a b",
            "\u0000",
            "\ud800",
            "a%00",
            "\u202e",
            "a".repeat(81),
            "a".repeat(9_000),
            "a-".repeat(4_000),
            "'; DROP",
            "{id}",
            "%",
            "0".repeat(32),
            "g".repeat(32),
            "0".repeat(31),
            "\u0660".repeat(32),
            "us-china-london-framework ");
    private static final List<String> GROUPS = List.of(
            "",
            "[]",
            "editors",
            "[editors editors]",
            "[a a editors]",
            "[not-editors]",
            "[\"editors\"]",
            "[editors,a]",
            "  [ editors ]  ",
            "[EDITORS]",
            "\ud800",
            "[" + "g ".repeat(5_000) + "]",
            "[editors\u0000]");
    private static final List<String> KEYS = List.of(
            "",
            " ",
            "a b",
            "k".repeat(128),
            "k".repeat(129),
            "k".repeat(9_000),
            "\u00e9",
            "\u0000",
            "\ud800",
            "\ttab",
            "#",
            "a#b",
            "a,b");
    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/json; charset=utf-16",
            "application/octet-stream",
            "multipart/form-data",
            "\ud800",
            "x".repeat(5_000));
    private static final List<String> ENCODED =
            List.of("%%%", "e30", "e30=\n", "e_0=", "====", "\ud800", "e30=", "W10=", "bnVsbA==", "/w==");
    private static final List<String> LIMITS = List.of(
            "0",
            "-1",
            "101",
            "1e1",
            "",
            " 5",
            "99999999999999999999",
            "NaN",
            "1.0",
            "0x1",
            "1,2",
            "\u0000",
            "50;",
            "null",
            "1".repeat(5_000));
    private static final List<String> CURSORS = List.of(
            "",
            "%",
            "MQ",
            "MQ==",
            "MA",
            "LTE",
            "MjE0NzQ4MzY0Nw",
            "////",
            "MSAx",
            "IA",
            "ICA",
            "a".repeat(9_000),
            "\u0000",
            "\ud800",
            "MQ,MQ",
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5WiBh",
            "LTEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIGE",
            "MjAyNS0wMS0wMVQwMDowMDowMFogYQ",
            "MjAyNS0wMS0wMVQwMDowMDowMFogYSBh",
            "AAAA",
            "2aA");

    private final Arena arena;
    private final Map<String, List<String>> ids;
    private final Map<String, List<JsonNode>> documents;

    /** @param ids of agreements and subscriptions that there are, by the beginning of their routes */
    Cases(Arena arena, OpenApi openApi, Map<String, List<String>> ids) {
        this.arena = arena;
        this.ids = ids;
        var documents = new HashMap<String, List<JsonNode>>();
        openApi.operations()
                .forEach(operation -> documents
                        .computeIfAbsent(operation.key(), _ -> new ArrayList<>())
                        .addAll(examples(operation)));
        Arena.story()
                .forEach(request -> documents
                        .computeIfAbsent(routeOf(request.path("request").asText()), _ -> new ArrayList<>())
                        .add(request.path("body")));
        this.documents = Map.copyOf(documents);
    }

    Case of(Route route, long seed) {
        var random = new Random(seed);
        var faults = new ArrayList<Fault>();
        var how = new StringBuilder();
        var event =
                new HttpEvent(route, id(route, random)).from(arena.address()).as("[editors]");
        event.header("idempotency-key", "a-key-that-nobody-guesses-%012d".formatted(seed));
        var body = body(route, random, seed);
        if (route.takesBody()) {
            event.body(body.bytes(), random);
            how.append(body.how());
        }
        if (random.nextInt(route.takesBody() ? 4 : 1) == 0) {
            oddity(route, random).accept(event, new Note(faults, how));
        }
        return new Case(route, event, body, how.toString(), faults);
    }

    List<JsonNode> documents(Route route) {
        return documents.getOrDefault(route.key(), List.of());
    }

    private record Note(List<Fault> faults, StringBuilder how) {
        void add(Fault fault, String what) {
            faults.add(fault);
            how.append(how.isEmpty() ? "" : "; ").append(what);
        }
    }

    private Body body(Route route, Random random, long seed) {
        if (!route.takesBody()) {
            return Body.whole(new byte[0], "");
        }
        var choice = documents(route);
        JsonNode document = choice.get(random.nextInt(choice.size())).deepCopy();
        if (route.key().equals("POST /agreements")) {
            ((ObjectNode) document).put("id", "fuzz-" + Long.toUnsignedString(seed));
        } else if (document.path("channel").asText().equals("email")) {
            ((ObjectNode) document).put("endpoint", "fuzz-" + Long.toUnsignedString(seed) + "@example.com");
        }
        return new Mutator(random).of(document);
    }

    private String id(Route route, Random random) {
        return ids.entrySet().stream()
                .filter(entry -> route.path().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(known -> known.get(random.nextInt(known.size())))
                .findFirst()
                .orElse("");
    }

    private static BiConsumer<HttpEvent, Note> oddity(Route route, Random random) {
        var ways = new ArrayList<BiConsumer<HttpEvent, Note>>();
        ways.add((event, note) -> {
            event.header("content-type", any(TYPES, random));
            note.add(Fault.TYPE, "another content type");
        });
        ways.add((event, note) -> {
            event.as(any(GROUPS, random));
            note.add(Fault.CLAIMS, "groups " + event.context().findValue("cognito:groups"));
        });
        ways.add((event, note) -> {
            event.context().remove("authorizer");
            note.add(Fault.CLAIMS, "nobody");
        });
        if (route.path().contains("{id}")) {
            ways.add((event, note) -> {
                var id = any(IDS, random);
                ((ObjectNode) event.json().get("pathParameters")).put("id", id);
                note.add(Fault.PATH, "id " + id);
            });
        }
        if (route.key().equals("POST /agreements/{id}/changes")) {
            ways.add((event, note) -> {
                event.header("idempotency-key", any(KEYS, random));
                note.add(Fault.KEY, "key " + event.json().at("/headers/idempotency-key"));
            });
            ways.add((event, note) -> {
                ((ObjectNode) event.json().get("headers")).remove("idempotency-key");
                note.add(Fault.KEY, "no key");
            });
        }
        if (route.takesBody()) {
            ways.add((event, note) -> {
                event.json().put("isBase64Encoded", true).put("body", any(ENCODED, random));
                note.add(Fault.WHOLE, "another body in base64");
            });
            ways.add((event, note) -> {
                event.json().putNull("body");
                note.add(Fault.WHOLE, "a null body");
            });
        } else {
            ways.add((event, note) -> query(event, "limit", any(LIMITS, random), note));
            ways.add((event, note) -> query(event, "cursor", any(CURSORS, random), note));
            ways.add((event, note) -> query(event, "unknown", "\ud800", note));
            ways.add((event, note) -> {
                event.json().put("isBase64Encoded", false).put("body", "{\"unexpected\": 1}");
                note.add(Fault.AWS, "a body");
            });
        }
        ways.add((event, note) -> note.add(Fault.AWS, broken(event, random)));
        return ways.get(random.nextInt(ways.size()));
    }

    /** What API Gateway never does. */
    private static String broken(HttpEvent event, Random random) {
        var names = List.of(
                "headers", "requestContext", "pathParameters", "body", "isBase64Encoded", "queryStringParameters");
        var name = any(names, random);
        var value = any(List.of("null", "[]", "7", "\"text\"", "{}", "true", ""), random);
        if (value.isEmpty()) {
            event.json().remove(name);
        } else {
            event.json().set(name, Json.read(value));
        }
        return name + " is " + value;
    }

    private static void query(HttpEvent event, String name, String value, Note note) {
        event.json().putObject("queryStringParameters").put(name, value);
        note.add(Fault.QUERY, name + "=" + value);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<JsonNode> examples(OpenApi.Operation operation) {
        var media = operation.json().at("/requestBody/content/application~1json");
        return Stream.concat(
                        Stream.of(media.path("example")),
                        media.path("examples").valueStream().map(example -> example.path("value")))
                .filter(JsonNode::isObject)
                .toList();
    }

    private static String routeOf(String request) {
        return request.replaceAll("^(\\w+ /agreements/)[^/]+", "$1{id}");
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
