package org.accordwatch.agreement;

import java.util.List;

/** One party says that another broke a commitment. It never changes the agreement's status. */
public record Accusation(Party accuser, Party respondent, String commitment) implements Fact {
    public Accusation {
        commitment = Line.COMMITMENT.of("commitment", commitment);
        if (accuser.equals(respondent)) {
            throw new InvalidValue("respondent", "must be another party than the accuser");
        }
    }

    @Override
    public Kind kind() {
        return Kind.ACCUSATION;
    }

    @Override
    public List<Party> parties() {
        return List.of(accuser, respondent);
    }
}
