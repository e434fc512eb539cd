package org.accordwatch.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A value that nobody should send, as the bytes of a document have it. */
final class Oddity {
    private static final int DEEP = 10_000;
    private static final int MANY = 100_000;

    private final String name;
    private final byte[] json;

    /** @param name what it is, for people */
    private Oddity(String name, byte[] json) {
        this.name = name;
        this.json = json;
    }

    byte[] json() {
        return json.clone();
    }

    /** Values, and what is no JSON at all. */
    static List<Oddity> all() {
        var all = new ArrayList<Oddity>();
        Stream.of(
                        "null true false 0 -0 -1 1 1.5 1e2 1e999 1e-999 -1e2147483648 2147483648 9223372036854775808",
                        "NaN Infinity -Infinity 0x10 01 +1 .5 1. undefined 'US' [] {} [[]] [{}] [null] {\"a\":1} [1,] {\"a\":1,} [1 {,} \"",
                        "{\"hs\":\"85\"} [\"US\",\"US\"] [\"US\",1] {\"\":{\"\":{}}}")
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .map(token -> raw(token, token))
                .forEach(all::add);
        texts().forEach(all::add);
        all.add(raw("400 digits", "9".repeat(400)));
        all.add(raw("39 digits", "9".repeat(39)));
        all.add(raw("10,000 lists in each other", "[".repeat(DEEP) + "]".repeat(DEEP)));
        all.add(raw("10,000 objects in each other", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
        all.add(raw("50 lists in each other", "[".repeat(50) + "]".repeat(50)));
        all.add(raw("a list of 100,000", "[" + "1,".repeat(MANY) + "1]"));
        all.add(raw("a list of 5,000 objects", "[" + "{},".repeat(5_000) + "{}]"));
        all.add(raw("a list of 20,000 numbers", "[" + "1,".repeat(20_000) + "1]"));
        all.add(raw("a list of 31 parties", "[" + "\"CH\",".repeat(30) + "\"LI\"]"));
        all.add(raw("an object of many members", manyMembers()));
        all.add(new Oddity("bytes that are no UTF-8", "\"\u00c3(\"".getBytes(ISO_8859_1)));
        all.add(new Oddity("a surrogate in bytes", "\"\u00ed\u00a0\u0080\"".getBytes(ISO_8859_1)));
        all.add(new Oddity("an overlong slash in bytes", "\"\u00c0\u00af\"".getBytes(ISO_8859_1)));
        return List.copyOf(all);
    }

    /** Texts alone, which a reader of texts has to look at. */
    static Stream<Oddity> texts() {
        var texts = List.of(
                "\"\"",
                "\" \"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\\ud800b\"",
                "\"\\u0000\"",
                "\"US\\u0000\"",
                "\"\\r\\nBcc: all\"",
                "\"\\u001b[31m\"",
                "\"\\u2028\"",
                "\"\\u202e\\u2066\"",
                "\"\\u200b\\u200d\"",
                "\"\\ufeffa\"",
                "\"\\ufffe\"",
                "\"e\\u0301\"",
                "\"\u0007\"",
                "\"line\nbreak\"",
                "\"\\x41\"",
                "\"\\u12\"",
                "\"unended",
                "\"'; DROP TABLE changes; --\"",
                "\"<script>alert(1)</script>\"",
                "\"%s%n%x\"",
                "\"${jndi:ldap://a}\"",
                "\"{{7*7}}\"",
                "\"../../etc\"",
                "\"+999999999-12-31T23:59:59Z\"",
                "\"+999999999-12-31\"",
                "\"2025-02-30\"",
                "\"2025-02-30T00:00:00Z\"",
                "\"2025-06-09T24:00:00Z\"",
                "\"2025-06-09T23:59:60Z\"",
                "\"0000-00-00\"",
                "\"-0001-01-01\"",
                "\"9999-12-31T23:59:59-18:00\"",
                "\"+1000000000-01-01T00:00:00Z\"",
                "\"2025-06-09\"",
                "\"2025-06-09T09:00:00+02:00[Europe/Zurich]\"",
                "\"\u0662\u0660\u0662\u0665\"",
                "\"\uff35\uff33\"",
                "\"us\"",
                "\"UTC+1\"",
                "\"null\"",
                "\"true\"",
                "\"1\"",
                "\"a@b\"",
                "\"a@\\u3002example.org\"",
                "\"https://[::1]/\"",
                "\"https://\\ud800.example/\"",
                "\"http://example.org:99999999999/\"",
                "\"+1 (202) 555-0143 ext. 9\"");
        return Stream.concat(
                texts.stream().map(text -> raw(text, text)),
                Stream.of(
                        raw("a text of 30,000", "\"" + "a".repeat(30_000) + "\""),
                        raw("a text of 70,000", "\"" + "a".repeat(70_000) + "\""),
                        raw("20,000 labels", "\"https://" + "a.".repeat(20_000) + "org/\""),
                        raw("a mail address of 20,000 labels", "\"a@" + "a.".repeat(20_000) + "org\""),
                        raw("20,000 words", "\"" + "a-".repeat(20_000) + "a\""),
                        raw("20,000 pairs of digits", "\"" + "28".repeat(20_000) + "\""),
                        raw("30,000 white spaces", "\"" + " ".repeat(30_000) + "\""),
                        raw("20,000 combining marks", "\"" + "\u0301".repeat(20_000) + "\""),
                        raw("1,001 characters outside the basic plane", "\"" + "\ud834\udd1e".repeat(1_001) + "\"")));
    }

    static Oddity raw(String name, String json) {
        return new Oddity(name, json.getBytes(UTF_8));
    }

    private static String manyMembers() {
        var json = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) {
            json.append("\"m").append(i).append("\":1,");
        }
        return json.append("\"\":1}").toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
