package org.accordwatch.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where an agreement stands, in the words of treaty practice: the Vienna Convention on the Law of Treaties (VCLT, 1969) and
 * the glossary of the United Nations Treaty Collection.
 */
public enum AgreementStatus implements Term {
    NEGOTIATION,
    /** The text or its substance is settled between the negotiators (VCLT art. 9 and 10); nobody is bound. */
    AGREED_IN_PRINCIPLE,
    SIGNED,
    /** Applied pending its entry into force (VCLT art. 25). */
    PROVISIONALLY_APPLIED,
    IN_FORCE,
    /** Its operation is suspended between the parties (VCLT art. 57 to 60). */
    SUSPENDED,
    /** Ended by consent, denunciation or breach (VCLT art. 54 to 60). */
    TERMINATED,
    /** Ended because its time ran out. */
    LAPSED,
    /** Given up before it entered into force. */
    ABANDONED;

    /** The states that practice knows after this one; empty for the ends. */
    public Set<AgreementStatus> next() {
        return switch (this) {
            case NEGOTIATION -> EnumSet.of(AGREED_IN_PRINCIPLE, SIGNED, ABANDONED);
            // Back to the table, or bound by other means than signature (VCLT art. 11).
            case AGREED_IN_PRINCIPLE -> EnumSet.of(NEGOTIATION, SIGNED, PROVISIONALLY_APPLIED, IN_FORCE, ABANDONED);
            case SIGNED -> EnumSet.of(PROVISIONALLY_APPLIED, IN_FORCE, ABANDONED);
            case PROVISIONALLY_APPLIED -> EnumSet.of(IN_FORCE, TERMINATED, LAPSED, ABANDONED);
            case IN_FORCE -> EnumSet.of(SUSPENDED, TERMINATED, LAPSED);
            case SUSPENDED -> EnumSet.of(IN_FORCE, TERMINATED, LAPSED);
            case TERMINATED, LAPSED, ABANDONED -> EnumSet.noneOf(AgreementStatus.class);
        };
    }

    public boolean isEnd() {
        return next().isEmpty();
    }

    /** @throws Refusal when practice knows no such step; it lists the steps that are allowed */
    AgreementStatus moveTo(AgreementStatus to) {
        if (!next().contains(to)) {
            var allowed = next().stream().map(Term::term).toList();
            throw new Refusal(
                    "An agreement cannot go from " + term() + " to " + to.term() + ". "
                            + (allowed.isEmpty()
                                    ? term() + " is an end."
                                    : "Allowed from " + term() + ": " + String.join(", ", allowed) + "."),
                    allowed);
        }
        return to;
    }

    /** The states in which an agreement can be opened, for messages. */
    static List<String> openings() {
        return List.of(values()).stream()
                .filter(status -> !status.isEnd())
                .map(Term::term)
                .toList();
    }
}
