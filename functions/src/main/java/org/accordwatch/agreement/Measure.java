package org.accordwatch.agreement;

import java.util.List;
import java.util.stream.Stream;

/**
 * A party acts on trade.
 *
 * @param type the sort of measure, in the words of UNCTAD's MAST classification where it has one, such as "Export licensing
 *     requirement"
 * @param affected whom it hits; need not be parties of the agreement
 */
public record Measure(Party implementer, Action action, String type, List<Party> affected) implements Fact {
    public Measure {
        type = Line.MEASURE_TYPE.of("type", type);
        affected = Listing.AFFECTED.of("affected", affected);
        if (affected.contains(implementer)) {
            throw new InvalidValue("affected", "must not name the implementer");
        }
    }

    @Override
    public Kind kind() {
        return Kind.MEASURE;
    }

    @Override
    public List<Party> parties() {
        return Stream.concat(Stream.of(implementer), affected.stream()).toList();
    }

    /** What was done. */
    public enum Action implements Term {
        ANNOUNCED,
        IMPOSED,
        EASED,
        SUSPENDED,
        REIMPOSED,
        REMOVED,
        LICENCE_GRANTED,
        LICENCE_REFUSED
    }
}
