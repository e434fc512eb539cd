package org.accordwatch.agreement;

import java.util.List;

/** What a change says, by kind. Adding a kind starts here; the compiler then names every place that has to know it. */
public sealed interface Fact permits Talks, StatusChange, Approval, Accusation, Answer, Measure, Deadline, Correction {
    Kind kind();

    /** The parties that the fact itself names; empty when it concerns all parties of the agreement or those of the change it refers to. */
    default List<Party> parties() {
        return List.of();
    }
}
