package org.accordwatch.agreement;

/** A round of talks opened, concluded or broke off. */
public record Talks(Phase phase, String place) implements Fact {
    public Talks {
        place = Line.PLACE.of("place", place);
    }

    @Override
    public Kind kind() {
        return Kind.TALKS;
    }

    /** How far a round has come. */
    public enum Phase implements Term {
        OPENED,
        CONCLUDED,
        BROKEN_OFF
    }
}
