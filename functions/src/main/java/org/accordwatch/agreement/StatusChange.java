package org.accordwatch.agreement;

/** The agreement as a whole moved on. */
public record StatusChange(AgreementStatus to) implements Fact {
    @Override
    public Kind kind() {
        return Kind.STATUS;
    }
}
