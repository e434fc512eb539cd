package org.accordwatch.agreement;

import java.util.Locale;
import java.util.Set;

/** A state or customs territory by its ISO 3166-1 alpha-2 code, or {@code EU} for the European Union. */
public record Party(String code) implements Comparable<Party> {
    private static final Party EUROPEAN_UNION = new Party("EU");

    public Party {
        if (!code.equals("EU") && !Codes.ISO.contains(code)) {
            throw new InvalidValue("", "must be an ISO 3166-1 alpha-2 code such as US, CN or CH, or EU");
        }
    }

    /** The English short name, for texts that people read. */
    public String displayName() {
        return equals(EUROPEAN_UNION) ? "European Union" : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
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
