package org.accordwatch.agreement;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One or two sentences for readers.
 *
 * @param text as its editor wrote it
 * @param language of the text
 * @param translations what it says in other languages, as far as editors gave them
 */
public record Summary(String text, LanguageTag language, Map<LanguageTag, String> translations) {
    /** Keeps a change well below the 400 KB that one DynamoDB item may have. */
    private static final int MOST_TRANSLATIONS = 20;

    public Summary {
        text = Line.SUMMARY.of("summary", text);
        var held = new TreeMap<LanguageTag, String>();
        for (var translation : translations.entrySet()) {
            held.put(
                    InvalidValue.at("translations", () -> requireOther(language, translation.getKey())),
                    Line.SUMMARY.of("translations", translation.getValue()));
        }
        if (held.size() > MOST_TRANSLATIONS) {
            throw new InvalidValue("translations", "must have at most " + MOST_TRANSLATIONS + " entries");
        }
        translations = Collections.unmodifiableMap(held);
    }

    public static Summary inEnglish(String text) {
        return new Summary(text, LanguageTag.ENGLISH, Map.of());
    }

    /** What it says in this language, if anybody has said it there. */
    public Optional<String> in(LanguageTag wanted) {
        return wanted.equals(language) ? Optional.of(text) : Optional.ofNullable(translations.get(wanted));
    }

    /** @throws InvalidValue when a translation would be into the language of the summary itself */
    public static LanguageTag requireOther(LanguageTag language, LanguageTag translation) {
        if (translation.equals(language)) {
            throw new InvalidValue("", "must be another language than the summary's own, which is " + language);
        }
        return translation;
    }
}
