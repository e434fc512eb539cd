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
        return composed(publisher)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\p{Z}+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** ASCII is the same in every normal form (Unicode Standard Annex 15), and the JDK's tables need not be loaded to know it. */
    private static String composed(String text) {
        return text.chars().allMatch(unit -> unit < 0x80) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
