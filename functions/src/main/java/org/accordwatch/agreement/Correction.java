package org.accordwatch.agreement;

/**
 * An earlier change was wrong.
 *
 * @param corrects the number of that change
 */
public record Correction(int corrects, Effect effect) implements Fact {
    public Correction {
        if (corrects < 1) {
            throw new InvalidValue("corrects", "must be the number of an earlier change");
        }
    }

    @Override
    public Kind kind() {
        return Kind.CORRECTION;
    }

    /** Corrected: it holds, but was told wrongly. Retracted: it does not hold, and what it did is undone. */
    public enum Effect implements Term {
        CORRECTED,
        RETRACTED
    }
}
