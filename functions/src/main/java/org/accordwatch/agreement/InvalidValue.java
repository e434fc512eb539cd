package org.accordwatch.agreement;

import java.util.function.Supplier;

/** A value that cannot exist: says which field of what was given is wrong, what is wrong with it and what is allowed. */
public final class InvalidValue extends RuntimeException {
    private final String field;

    /**
     * @param field the path below the value that was being made, such as {@code respondent}; empty for the value itself
     * @param problem a sentence for the person who sent the value
     */
    public InvalidValue(String field, String problem) {
        super(problem);
        this.field = field;
    }

    /** What {@code value} gives; where that is invalid, said of this field. */
    public static <T> T at(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            throw new InvalidValue(field, invalid.problem());
        }
    }

    public String field() {
        return field;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }
}
