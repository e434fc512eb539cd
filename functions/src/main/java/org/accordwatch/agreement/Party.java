package org.accordwatch.agreement;

import java.util.Locale;
import java.util.Set;

/** A state or customs territory by its ISO 3166-1 alpha-2 code, or {@code EU} for the European Union. */
public record Party(String code) implements Comparable<Party> {
    public Party {
        if (!code.equals("EU") && !Codes.ISO.contains(code)) {
            throw new InvalidValue("", "must be an ISO 3166-1 alpha-2 code such as US, CN or CH, or EU");
        }
    }

    @Override
    public int compareTo(Party other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static final class Codes {
        static final Set<String> ISO = Set.of(Locale.getISOCountries());
    }
}
