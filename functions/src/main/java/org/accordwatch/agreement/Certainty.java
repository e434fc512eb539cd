package org.accordwatch.agreement;

import java.util.List;
import java.util.Locale;

/** How sure a change is. Derived from its sources, never typed in. */
public enum Certainty implements Term {
    REPORTED,
    CONFIRMED;

    /** Confirmed by an official source or by two independent publishers. */
    public static Certainty of(List<Source> sources) {
        var publishers = sources.stream()
                .map(source -> source.publisher().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return sources.stream().anyMatch(Source::official) || publishers >= 2 ? CONFIRMED : REPORTED;
    }
}
