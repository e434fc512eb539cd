package org.accordwatch.alerting.wording;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.accordwatch.agreement.LanguageTag;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Term;
import org.accordwatch.alerting.Language;

/** The fixed phrases of one language, from its resource file. */
final class Phrases {
    static final String BUNDLE = "org.accordwatch.alerting.wording.alert";
    /** English is in the root file, which would otherwise come after the file of the machine's own language. */
    static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;

    Phrases(Language language) {
        this.language = language;
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    String phrase(String key, Object... values) {
        var texts = Stream.of(values).map(Object::toString).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /** The phrase for so many: it chooses its words, and writes large numbers, by the language's rules. */
    String counted(String key, int number) {
        return new MessageFormat(bundle.getString(key), locale).format(new Object[] {number});
    }

    /** The phrase for a word of a vocabulary, such as {@code status.in-force}. */
    String term(String vocabulary, Term term, Object... values) {
        return phrase(vocabulary + "." + term.term(), values);
    }

    String quoted(String text) {
        return phrase("quoted", text);
    }

    String list(Stream<String> items) {
        return items.reduce((some, next) -> phrase("list", some, next)).orElse("");
    }

    LanguageTag language() {
        return language.tag();
    }

    String language(LanguageTag named) {
        return Locale.of(named.value()).getDisplayLanguage(locale);
    }

    String party(Party party) {
        var own = "party." + party.code();
        return bundle.containsKey(own)
                ? bundle.getString(own)
                : Locale.of("", party.code()).getDisplayCountry(locale);
    }

    String date(LocalDate date) {
        var pattern = date.getDayOfMonth() == 1 ? "date.first" : "date";
        return DateTimeFormatter.ofPattern(bundle.getString(pattern), locale).format(date);
    }

    String time(Instant time) {
        return phrase(
                "time",
                date(LocalDate.ofInstant(time, ZoneOffset.UTC)),
                HOURS.format(LocalTime.ofInstant(time, ZoneOffset.UTC)));
    }

    String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }
}
