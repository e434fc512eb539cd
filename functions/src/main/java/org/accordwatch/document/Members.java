package org.accordwatch.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
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

    /** @param names each once */
    Members(Collection<String> names, Collection<Json> values) {
        this.names = names.toArray(String[]::new);
        this.values = values.toArray(Json[]::new);
    }

    static Members copyOf(Map<String, Json> members) {
        return members instanceof Members same ? same : new Members(members.keySet(), members.values());
    }

    @Override
    public @Nullable Json get(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
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
        for (int i = 0; i < names.length; i++) {
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
                return names.length;
            }
        };
    }

    private final class Each implements Iterator<Entry<String, Json>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
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
        private final List<String> names = new ArrayList<>();
        private final List<Json> values = new ArrayList<>();

        /** One with a name that is there already takes its place. */
        void put(String name, Json value) {
            int place = names.indexOf(name);
            if (place >= 0) {
                values.set(place, value);
            } else {
                add(name, value);
            }
        }

        /** One whose name is known to be new. */
        void add(String name, Json value) {
            names.add(name);
            values.add(value);
        }

        Members grown() {
            return new Members(names, values);
        }
    }
}
