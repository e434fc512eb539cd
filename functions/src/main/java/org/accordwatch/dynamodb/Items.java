package org.accordwatch.dynamodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.accordwatch.document.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Documents as items: each member an attribute, beside the keys. */
final class Items {
    static final String PK = "pk";
    static final String SK = "sk";
    /** The attribute of both tables' time-to-live, in seconds since 1970. */
    static final String EXPIRES_AT = "expiresAt";

    /** The partition key of indexes that list items of one sort. */
    static final String LIST = "list";

    /** Attributes that are no part of the document: the keys, those of an index, and what is to do. */
    private static final int MOST_APART = 6;

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private Items() {}

    /** Instants print without a fraction where it is zero, which would sort wrongly. */
    static String sortable(Instant time) {
        return SORTABLE.format(time);
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    static Map<String, AttributeValue> item(String pk, String sk, Json.Fields document) {
        Map<String, AttributeValue> item = HashMap.newHashMap(document.values().size() + MOST_APART);
        item.putAll(key(pk, sk));
        document.values().forEach((name, value) -> item.put(name, attribute(value)));
        return item;
    }

    /** The document of an item, without its keys and what else is not part of it. */
    static Json.Fields document(Map<String, AttributeValue> item, String... apart) {
        var without = Set.of(apart);
        var document = Json.object();
        item.forEach((name, value) -> {
            if (!name.equals(PK) && !name.equals(SK) && !without.contains(name)) {
                document.put(name, json(value));
            }
        });
        return document.build();
    }

    static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null || value.s() == null) {
            throw new IllegalStateException("an item has no text \"" + name + "\"");
        }
        return value.s();
    }

    static Instant expiresAt(Map<String, AttributeValue> item) {
        var until = item.get(EXPIRES_AT);
        if (until == null || until.n() == null) {
            throw new IllegalStateException("an item has no " + EXPIRES_AT);
        }
        return Instant.ofEpochSecond(Long.parseLong(until.n()));
    }

    /** The number of an attribute, 0 where there is none. */
    static int count(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null || value.n() == null ? 0 : Integer.parseInt(value.n());
    }

    /** The members of an attribute that is a set of texts; DynamoDB keeps no empty ones. */
    static Set<String> texts(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    static AttributeValue seconds(Instant time) {
        return number(time.getEpochSecond());
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue attribute(Json json) {
        return switch (json) {
            case Json.Text(var value) -> AttributeValue.fromS(value);
            case Json.Num(var text) -> AttributeValue.fromN(text);
            case Json.Flag(var value) -> AttributeValue.fromBool(value);
            case Json.Nothing() -> AttributeValue.fromNul(true);
            case Json.Items(var values) -> {
                var elements = new ArrayList<AttributeValue>(values.size());
                values.forEach(value -> elements.add(attribute(value)));
                yield AttributeValue.fromL(elements);
            }
            case Json.Fields(var values) -> {
                Map<String, AttributeValue> members = HashMap.newHashMap(values.size());
                values.forEach((name, member) -> members.put(name, attribute(member)));
                yield AttributeValue.fromM(members);
            }
        };
    }

    static Json json(AttributeValue value) {
        return switch (value.type()) {
            case S -> new Json.Text(value.s());
            case N -> new Json.Num(value.n());
            case BOOL -> new Json.Flag(value.bool());
            case NUL -> new Json.Nothing();
            case L -> Json.items(value.l(), Items::json);
            case M -> {
                var members = Json.object();
                value.m().forEach((name, member) -> members.put(name, json(member)));
                yield members.build();
            }
            default -> throw new IllegalStateException("an item has an attribute of type " + value.type());
        };
    }
}
