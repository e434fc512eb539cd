package org.accordwatch.agreement;

import java.util.regex.Pattern;

/** An agreement's name in addresses and keys, chosen by the editor who opens it: lower-case words joined by hyphens. */
public record AgreementId(String value) implements Comparable<AgreementId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST = 80;

    public AgreementId {
        if (value.length() > MOST || !FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "",
                    "must be lower-case letters and digits in words joined by hyphens, at most " + MOST
                            + " characters");
        }
    }

    @Override
    public int compareTo(AgreementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
