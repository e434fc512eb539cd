package org.accordwatch.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object, in their order, never changed. Objects have few members, and a request makes many objects: names in a row take
 * a fraction of a table's room and are soon searched.
 */
final class Members extends AbstractMap<String, Json> {
    private final String[] names;
    private final Json[] values;
    private final int size;

    /** @param size how many there are; behind them there may be room */
    private Members(String[] names, Json[] values, int size) {
        this.names = names;
        this.values = values;
        this.size = size;
    }

    static Members copyOf(Map<String, Json> members) {
        if (members instanceof Members same) {
            return same;
        }
        var copied = new Growing();
        members.forEach(copied::add);
        return copied.grown();
    }

    @Override
    public @Nullable Json get(@Nullable Object name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Json> action) {
        for (int i = 0; i < size; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, Json>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Json>> iterator() {
                return new Each();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Each implements Iterator<Entry<String, Json>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Entry<String, Json> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int place = next++;
            return Map.entry(names[place], values[place]);
        }
    }

    /** Members that come one by one. */
    static final class Growing {
        private static final int FEW = 8;

        private String[] names = new String[FEW];
        private Json[] values = new Json[FEW];
        private int size;
        private boolean shared;

        /** One with a name that is there already takes its place. */
        void put(String name, Json value) {
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    own(size);
                    values[i] = value;
                    return;
                }
            }
            add(name, value);
        }

        /** One whose name is known to be new. */
        void add(String name, Json value) {
            own(size + 1);
            names[size] = name;
            values[size] = value;
            size++;
        }

        /** As they are now, in the same rows: what comes later goes into others. */
        Members grown() {
            shared = true;
            return new Members(names, values, size);
        }

        /** Rows that nobody else has, with room for so many. */
        private void own(int most) {
            if (shared || most > names.length) {
                int room = Math.max(most, size * 2);
                names = Arrays.copyOf(names, room);
                values = Arrays.copyOf(values, room);
                shared = false;
            }
        }
    }
}
