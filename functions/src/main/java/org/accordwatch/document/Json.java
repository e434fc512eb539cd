package org.accordwatch.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A JSON value (RFC 8259). */
public sealed interface Json {
    /** A string. */
    record Text(String value) implements Json {}

    /**
     * A number, as precise as it was written.
     *
     * @param text as BigDecimal writes it, whatever it is made of: 1.0 is not 1, and 1e2 is 1E+2
     */
    record Num(String text) implements Json {
        /** @throws NumberFormatException when the text is none, or its exponent is too large or too small */
        public Num {
            text = Numbers.written(text);
        }

        /** Its value if that is whole and has 64 bits at most, however it is written. */
        public OptionalLong whole() {
            return Numbers.whole(text);
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** The null of JSON. */
    record Nothing() implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object; its members keep their order. */
    record Fields(Map<String, Json> values) implements Json {
        public Fields {
            values = Members.copyOf(values);
        }

        public Optional<Json> get(String name) {
            return Optional.ofNullable(values.get(name));
        }

        public Optional<String> text(String name) {
            return get(name)
                    .flatMap(value -> value instanceof Text(String text) ? Optional.of(text) : Optional.empty());
        }

        public Fields fields(String name) {
            return get(name)
                    .flatMap(value -> value instanceof Fields fields ? Optional.of(fields) : Optional.empty())
                    .orElseGet(() -> new Fields(Map.of()));
        }

        public List<Json> items(String name) {
            return get(name)
                    .flatMap(value -> value instanceof Items(List<Json> items) ? Optional.of(items) : Optional.empty())
                    .orElseGet(List::of);
        }

        public Builder with() {
            var builder = new Builder();
            values.forEach(builder::put);
            return builder;
        }
    }

    static Json text(Object value) {
        return new Text(value.toString());
    }

    static Json number(long value) {
        return new Num(Long.toString(value));
    }

    static <T> Json items(List<T> items, Function<T, Json> form) {
        var values = new Json[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = form.apply(items.get(i));
        }
        return new Items(List.of(values));
    }

    static Builder object() {
        return new Builder();
    }

    /** Makes an object member by member; absent values leave no member behind. */
    final class Builder {
        private final Members.Growing members = new Members.Growing();

        public Builder put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Builder put(String name, Object text) {
            return put(name, Json.text(text));
        }

        public Builder put(String name, long number) {
            return put(name, Json.number(number));
        }

        public Builder put(String name, boolean flag) {
            return put(name, new Flag(flag));
        }

        public <T> Builder put(String name, List<T> items, Function<T, Json> form) {
            return put(name, Json.items(items, form));
        }

        public <T> Builder putIfAny(String name, List<T> items, Function<T, Json> form) {
            return items.isEmpty() ? this : put(name, items, form);
        }

        public Builder putIfPresent(String name, Optional<?> value) {
            value.ifPresent(present -> put(name, present instanceof Json json ? json : Json.text(present)));
            return this;
        }

        public Builder putAll(Fields fields) {
            fields.values().forEach(members::put);
            return this;
        }

        public Fields build() {
            return new Fields(members.grown());
        }
    }
}
