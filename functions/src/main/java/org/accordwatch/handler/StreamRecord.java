package org.accordwatch.handler;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.document.ChangeDocument;
import org.accordwatch.document.Json;

/** A record of a table's stream: a new item in DynamoDB's own JSON, where each value stands under its type. */
final class StreamRecord {
    private final Json.Fields entry;

    private StreamRecord(Json.Fields entry) {
        this.entry = entry;
    }

    static StreamRecord of(Json json) {
        if (!(json instanceof Json.Fields fields)) {
            throw new IllegalArgumentException("a stream record is not an object");
        }
        return new StreamRecord(fields.fields("dynamodb"));
    }

    String sequenceNumber() {
        return entry.text("SequenceNumber")
                .orElseThrow(() -> new IllegalArgumentException("a stream record has no number"));
    }

    /** Which record this is, in words that a log may keep: the item's keys name the agreement and the change. */
    String describe() {
        var keys = entry.fields("Keys");
        return keys.fields("pk").text("S").orElse("?") + " "
                + keys.fields("sk").text("S").orElse("?") + " (" + sequenceNumber() + ")";
    }

    Change change() {
        return ChangeDocument.read(image("change"));
    }

    Background background() {
        return ChangeDocument.readBackground(image("background"));
    }

    private Json image(String attribute) {
        return plain(entry.fields("NewImage")
                .get(attribute)
                .orElseThrow(() -> new IllegalArgumentException("a stream record has no " + attribute)));
    }

    private static Json.Fields members(Json.Fields typed) {
        var members = new LinkedHashMap<String, Json>();
        typed.values().forEach((name, value) -> members.put(name, plain(value)));
        return new Json.Fields(members);
    }

    private static Json plain(Json typed) {
        if (!(typed instanceof Json.Fields(Map<String, Json> value)) || value.size() != 1) {
            throw new IllegalArgumentException("an attribute of a stream record has no type");
        }
        var type = value.keySet().iterator().next();
        return switch (type) {
            case "S", "BOOL" -> value.values().iterator().next();
            case "N" -> new Json.Num(((Json.Fields) typed).text("N").orElseThrow());
            case "NULL" -> new Json.Nothing();
            case "L" -> Json.items(((Json.Fields) typed).items("L"), StreamRecord::plain);
            case "M" -> members(((Json.Fields) typed).fields("M"));
            default -> throw new IllegalArgumentException("a stream record has an attribute of type " + type);
        };
    }
}
