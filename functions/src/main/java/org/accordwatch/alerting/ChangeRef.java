package org.accordwatch.alerting;

import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Change;

/** Which change: its agreement and its number there. In order, an agreement's changes stand together. */
public record ChangeRef(AgreementId agreement, int number) implements Comparable<ChangeRef> {
    public static ChangeRef of(Change change) {
        return new ChangeRef(change.agreement(), change.number());
    }

    /** Reads what {@link #toString} gives. */
    public static ChangeRef parse(String text) {
        int end = text.indexOf('#');
        return new ChangeRef(new AgreementId(text.substring(0, end)), Integer.parseInt(text.substring(end + 1)));
    }

    @Override
    public int compareTo(ChangeRef other) {
        int byAgreement = agreement.compareTo(other.agreement);
        return byAgreement != 0 ? byAgreement : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return agreement + "#" + number;
    }
}
