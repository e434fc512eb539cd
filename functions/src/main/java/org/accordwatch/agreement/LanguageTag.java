package org.accordwatch.agreement;

import java.util.regex.Pattern;

/** A language in which people write: the primary tag of BCP 47, such as {@code en}, {@code zh} or {@code yue}. */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}");
    /** Comes after the form, which it is held to. */
    public static final LanguageTag ENGLISH = new LanguageTag("en");

    public LanguageTag {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("", "must be a language's tag of 2 or 3 lower-case letters, such as en, zh or fr");
        }
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
