package org.accordwatch.agreement;

import java.util.Locale;
import java.util.stream.Stream;

/** A word of a closed vocabulary, written in lower case with hyphens wherever people or machines read it. */
public interface Term {
    String name();

    default String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidValue when the vocabulary has no such word; the message lists those it has */
    static <T extends Enum<T> & Term> T of(Class<T> vocabulary, String word) {
        return Stream.of(vocabulary.getEnumConstants())
                .filter(term -> term.term().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Stream.of(vocabulary.getEnumConstants())
                                                .map(Term::term)
                                                .toList())));
    }
}
