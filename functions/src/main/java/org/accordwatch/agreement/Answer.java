package org.accordwatch.agreement;

/**
 * What became of an accusation.
 *
 * @param accusation the number of the change that made it
 * @param by the party that answers: the respondent denies or acknowledges, the accuser withdraws, either may call it resolved
 */
public record Answer(int accusation, Party by, Reply answer) implements Fact {
    public Answer {
        if (accusation < 1) {
            throw new InvalidValue("accusation", "must be the number of an earlier change");
        }
    }

    @Override
    public Kind kind() {
        return Kind.ANSWER;
    }

    /** The answer itself. The last two close the accusation. */
    public enum Reply implements Term {
        DENIED,
        ACKNOWLEDGED,
        WITHDRAWN,
        RESOLVED;

        boolean closes() {
            return this == WITHDRAWN || this == RESOLVED;
        }
    }
}
