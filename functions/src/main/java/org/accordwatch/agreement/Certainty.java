package org.accordwatch.agreement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How sure a change is. Derived from its sources, never typed in. */
public enum Certainty implements Term {
    REPORTED,
    CONFIRMED;

    /** Confirmed by an official source or by two independent publishers. */
    public static Certainty of(List<Source> sources) {
        return sources.stream().anyMatch(Source::official) || publishers(sources) >= 2 ? CONFIRMED : REPORTED;
    }

    private static long publishers(List<Source> sources) {
        return sources.stream()
                .map(source -> name(source.publisher()))
                .distinct()
                .count();
    }

    /** However it is typed: case, spaces, invisible marks and the encoding of accents make no other publisher. */
    private static String name(String publisher) {
        return Normalizer.normalize(publisher, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\p{Z}+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
