package org.accordwatch.document;

import java.util.Optional;
import java.util.function.Supplier;

/** A member that was read, or whose problem was noted. Whoever needs a value that could not be read is unreadable too. */
public final class Field<T> implements Supplier<T> {
    private final Optional<T> value;

    private Field(Optional<T> value) {
        this.value = value;
    }

    static <T> Field<T> of(T value) {
        return new Field<>(Optional.of(value));
    }

    static <T> Field<T> unreadable() {
        return new Field<>(Optional.empty());
    }

    public boolean isReadable() {
        return value.isPresent();
    }

    @Override
    public T get() {
        return value.orElseThrow(Form.Unreadable::new);
    }
}
