package org.accordwatch.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.accordwatch.agreement.InvalidValue;
import org.accordwatch.agreement.Term;

/** One value of a document that is being read, with its place. The readers throw {@link InvalidValue} when it is of another sort. */
public final class Node {
    private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Json json;
    private final Place place;
    private final List<FieldProblem> problems;

    Node(Json json, Place place, List<FieldProblem> problems) {
        this.json = json;
        this.place = place;
        this.problems = problems;
    }

    public String text() {
        return switch (json) {
            case Json.Text(String value) -> value;
            default -> throw new InvalidValue("", "must be text");
        };
    }

    public boolean flag() {
        return switch (json) {
            case Json.Flag(boolean value) -> value;
            default -> throw new InvalidValue("", "must be true or false");
        };
    }

    public int integer() {
        long whole = whole();
        if (whole != (int) whole) {
            throw new InvalidValue("", "must be a smaller whole number");
        }
        return (int) whole;
    }

    public long whole() {
        var whole = json instanceof Json.Num number ? number.whole() : OptionalLong.empty();
        return whole.orElseThrow(() -> new InvalidValue("", "must be a whole number"));
    }

    /** A calendar date of ISO 8601. */
    public LocalDate date() {
        try {
            var date = LocalDate.parse(text());
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw new InvalidValue("", "must be a date from the year 1000 to 9999");
            }
            return date;
        } catch (DateTimeException _) {
            throw new InvalidValue("", "must be a date such as 2025-06-10");
        }
    }

    /** A point in time of ISO 8601 with its offset from UTC. */
    public Instant instant() {
        try {
            var instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text(), Instant::from);
            var day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw new InvalidValue("", "must be a time from the year 1000 to 9999");
            }
            return instant;
        } catch (DateTimeException _) {
            throw new InvalidValue("", "must be a time with its offset, such as 2025-06-10T22:00:00Z");
        }
    }

    public <T extends Enum<T> & Term> T term(Class<T> vocabulary) {
        return Term.of(vocabulary, text());
    }

    public Form form() {
        return switch (json) {
            case Json.Fields fields -> new Form(fields, place, problems);
            default -> throw new InvalidValue("", "must be an object");
        };
    }

    /** The items of a list. Each is read even if another cannot be. */
    <T> List<T> items(Reading<T> reading) {
        if (!(json instanceof Json.Items(List<Json> values))) {
            throw new InvalidValue("", "must be a list");
        }
        var items = new ArrayList<T>(values.size());
        for (int i = 0; i < values.size(); i++) {
            var item = new Node(values.get(i), place.below(i), problems).read(reading);
            if (item.isReadable()) {
                items.add(item.get());
            }
        }
        if (items.size() < values.size()) {
            throw new Form.Unreadable();
        }
        return items;
    }

    /**
     * An object whose members are all of one sort, such as texts by their language. In their order; each is read even if another
     * cannot be.
     *
     * @param key what a member's name stands for
     */
    <K, V> Map<K, V> members(Function<String, K> key, Reading<V> reading) {
        if (!(json instanceof Json.Fields(Map<String, Json> values))) {
            throw new InvalidValue("", "must be an object");
        }
        var members = new ArrayList<Field<Map.Entry<K, V>>>();
        values.forEach((name, value) -> members.add(new Node(value, place.below(name), problems).read(member -> {
            var content = reading.read(member);
            return Map.entry(key.apply(name), content);
        })));
        if (!members.stream().allMatch(Field::isReadable)) {
            throw new Form.Unreadable();
        }
        var read = new LinkedHashMap<K, V>();
        members.stream().map(Field::get).forEach(member -> read.put(member.getKey(), member.getValue()));
        return read;
    }

    <T> Field<T> read(Reading<T> reading) {
        try {
            return Field.of(reading.read(this));
        } catch (InvalidValue invalid) {
            var where = invalid.field().isEmpty() ? place : place.below(invalid.field());
            problems.add(new FieldProblem(where.pointer(), invalid.problem()));
            return Field.unreadable();
        } catch (Form.Unreadable _) {
            return Field.unreadable();
        }
    }

    /** How a value of some type is read from a place in a document. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Node node);
    }
}
