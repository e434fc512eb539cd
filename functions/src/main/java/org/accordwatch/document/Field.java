package org.accordwatch.document;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A member that was read, or whose problem was noted. Whoever needs a value that could not be read is unreadable too. */
public final class Field<T> implements Supplier<T> {
    private final @Nullable T value;

    private Field(@Nullable T value) {
        this.value = value;
    }

    static <T> Field<T> of(T value) {
        return new Field<>(value);
    }

    static <T> Field<T> unreadable() {
        return new Field<>(null);
    }

    public boolean isReadable() {
        return value != null;
    }

    @Override
    public T get() {
        if (value == null) {
            throw new Form.Unreadable();
        }
        return value;
    }
}
