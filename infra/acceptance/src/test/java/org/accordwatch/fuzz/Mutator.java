package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a valid document in one place or in a few, as a seed has it. */
final class Mutator {
    private static final String TOKEN = "@@value@@";
    private static final List<Oddity> ODDITIES = Oddity.all();
    private static final List<Oddity> TEXTS = Oddity.texts().toList();
    private static final List<String> NAMES = List.of(
            "", "extra", "a/b~c", "__proto__", "\u0000", "\ud800", "Kind", "kind ", "\u202ekind", "n".repeat(5_000));

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** One time in twelve nothing is done at all. */
    Body of(JsonNode document) {
        return switch (random.nextInt(12)) {
            case 0 -> new Body(bytes(document), List.of(), "as it is");
            case 1 -> asText(document);
            case 2, 3 -> twice(document);
            default -> inOnePlace(document.deepCopy());
        };
    }

    private Body twice(JsonNode document) {
        var copy = document.deepCopy();
        var first = inOnePlace(copy);
        // What the first did to the text is lost where it put in a token; what it did to the tree is not.
        var second = inOnePlace(copy);
        var places = new ArrayList<>(first.places());
        places.addAll(second.places());
        var both = second.with('"' + TOKEN + '"', "null".getBytes(UTF_8));
        return new Body(both.bytes(), places, first.how() + "; " + second.how());
    }

    private Body inOnePlace(JsonNode copy) {
        var places = new ArrayList<String>();
        collect(copy, "", places);
        var place = places.get(random.nextInt(places.size()));
        if (place.isEmpty()) {
            var odd = any();
            return new Body(odd.json(), List.of(""), odd + " as the whole");
        }
        var parent = copy.at(place.substring(0, place.lastIndexOf('/')));
        var name = place.substring(place.lastIndexOf('/') + 1);
        return switch (parent) {
            case ObjectNode object -> member(copy, object, place, unescaped(name));
            case ArrayNode list -> item(copy, list, place, Integer.parseInt(name));
            default -> throw new AssertionError(place + " is in no document");
        };
    }

    private Body member(JsonNode copy, ObjectNode object, String place, String name) {
        var holder = place.substring(0, place.lastIndexOf('/'));
        return switch (random.nextInt(10)) {
            case 0 -> {
                object.remove(name);
                yield new Body(bytes(copy), List.of(place), "without " + place);
            }
            case 1 -> {
                var extra = NAMES.get(random.nextInt(NAMES.size()));
                object.put(extra, "x");
                yield new Body(bytes(copy), List.of(holder + "/" + escaped(extra)), "more at " + holder);
            }
            case 2 -> {
                var value = object.get(name);
                object.put(name, TOKEN);
                var again = (value + "," + quoted(name) + ":" + value).getBytes(UTF_8);
                yield new Body(bytes(copy), List.of(place), place + " twice").with('"' + TOKEN + '"', again);
            }
            case 3 -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var other = names.get(random.nextInt(names.size()));
                object.set(name, object.get(other).deepCopy());
                yield new Body(bytes(copy), List.of(place), place + " like " + other);
            }
            case 4 -> {
                if (object.get(name).isTextual()) {
                    object.put(name, " \t" + object.get(name).textValue() + " \n");
                }
                yield new Body(bytes(copy), List.of(place), "white space at " + place);
            }
            default -> {
                var odd = object.get(name).isTextual() && random.nextBoolean() ? anyText() : any();
                object.put(name, TOKEN);
                yield new Body(bytes(copy), List.of(place), odd + " at " + place).with('"' + TOKEN + '"', odd.json());
            }
        };
    }

    private Body item(JsonNode copy, ArrayNode list, String place, int index) {
        var holder = place.substring(0, place.lastIndexOf('/'));
        return switch (random.nextInt(4)) {
            case 0 -> {
                list.remove(index);
                yield new Body(bytes(copy), List.of(holder), "without " + place);
            }
            case 1 -> {
                list.add(list.get(index).deepCopy());
                yield new Body(bytes(copy), List.of(holder), place + " repeated");
            }
            default -> {
                list.set(index, TOKEN);
                var odd = any();
                yield new Body(bytes(copy), List.of(place), odd + " at " + place).with('"' + TOKEN + '"', odd.json());
            }
        };
    }

    /** What can be done to a document without knowing that it is one. */
    private Body asText(JsonNode document) {
        var bytes = bytes(document);
        return switch (random.nextInt(9)) {
            case 0 -> Body.whole(new byte[0], "nothing");
            case 1 -> Body.whole(" \r\n".getBytes(UTF_8), "white space");
            case 2 ->
                Body.whole(
                        joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes), "a byte order mark first");
            case 3 -> Body.whole(joined(bytes, "}".getBytes(UTF_8)), "more behind it");
            case 4 -> Body.whole(joined(bytes, bytes), "the document twice");
            case 5 -> Body.whole(joined(bytes, new byte[1]), "a NUL behind it");
            case 6 -> Body.whole(Arrays.copyOf(bytes, random.nextInt(bytes.length)), "cut off");
            case 7 -> {
                var other = bytes.clone();
                int at = random.nextInt(other.length);
                other[at] = (byte) random.nextInt(256);
                yield new Body(other, List.of(""), "another byte at " + at);
            }
            default -> {
                var noise = new byte[random.nextInt(300)];
                random.nextBytes(noise);
                yield Body.whole(noise, "noise");
            }
        };
    }

    private Oddity anyText() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Oddity any() {
        return ODDITIES.get(random.nextInt(ODDITIES.size()));
    }

    private static void collect(JsonNode node, String place, List<String> places) {
        places.add(place);
        switch (node) {
            case ObjectNode object ->
                object.properties()
                        .forEach(member -> collect(member.getValue(), place + "/" + escaped(member.getKey()), places));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), place + "/" + i, places);
                }
            }
            default -> {}
        }
    }

    private static byte[] bytes(JsonNode document) {
        return Json.text(document).getBytes(UTF_8);
    }

    private static String quoted(String name) {
        return Json.text(TextNode.valueOf(name));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
