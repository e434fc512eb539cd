package org.accordwatch.agreement;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word of a closed vocabulary, written in lower case with hyphens wherever people or machines read it. */
public interface Term {
    String name();

    default String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidValue when the vocabulary has no such word; the message lists those it has */
    static <T extends Enum<T> & Term> T of(Class<T> vocabulary, String word) {
        for (var term : vocabulary.getEnumConstants()) {
            if (isTermOf(term.name(), word)) {
                return term;
            }
        }
        throw new InvalidValue(
                "",
                Stream.of(vocabulary.getEnumConstants())
                        .map(Term::term)
                        .collect(Collectors.joining(", ", "must be one of ", "")));
    }

    /** Compares without making the term: documents are full of them. */
    private static boolean isTermOf(String name, String word) {
        if (word.length() != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (word.charAt(i) != (letter == '_' ? '-' : Character.toLowerCase(letter))) {
                return false;
            }
        }
        return true;
    }
}
