package org.accordwatch.agreement;

import java.util.List;

/** The lists that an agreement or a change carries: bounded, so that the work of matching one change is, and without repeats. */
public enum Listing {
    PARTIES(2, 30),
    /** With the implementer, as many parties as a change may carry. */
    AFFECTED(0, 29),
    PRODUCTS(0, 20),
    SOURCES(1, 20);

    private final int least;
    private final int most;

    Listing(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** @throws InvalidValue when there are too few or too many, or one stands twice */
    public <T> List<T> of(List<T> items) {
        if (items.size() < least || items.size() > most) {
            throw new InvalidValue("", "must have " + least + " to " + most + " entries");
        }
        for (int i = 1; i < items.size(); i++) {
            if (items.subList(0, i).contains(items.get(i))) {
                throw new InvalidValue("", "must not name the same entry twice");
            }
        }
        return List.copyOf(items);
    }

    <T> List<T> of(String field, List<T> items) {
        return InvalidValue.at(field, () -> of(items));
    }
}
