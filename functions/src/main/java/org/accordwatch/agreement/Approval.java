package org.accordwatch.agreement;

import java.util.List;

/** One party's authority approves the agreement, rejects it, or is being waited for. */
public record Approval(Party party, String authority, Decision decision) implements Fact {
    public Approval {
        authority = Line.AUTHORITY.of("authority", authority);
    }

    @Override
    public Kind kind() {
        return Kind.APPROVAL;
    }

    @Override
    public List<Party> parties() {
        return List.of(party);
    }

    /** What the authority did. */
    public enum Decision implements Term {
        AWAITED,
        APPROVED,
        REJECTED
    }
}
