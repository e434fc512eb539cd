package org.accordwatch.alerting.wording;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Term;

/** The fixed phrases of one language, from its resource file. */
final class Phrases {
    private final ResourceBundle bundle;
    private final Locale locale;

    Phrases(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.accordwatch.alerting.wording.alert", locale);
    }

    String phrase(String key, Object... values) {
        var texts = Stream.of(values).map(Object::toString).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /** The phrase for a word of a vocabulary, such as {@code status.in-force}. */
    String term(String vocabulary, Term term, Object... values) {
        return phrase(vocabulary + "." + term.term(), values);
    }

    String party(Party party) {
        var own = "party." + party.code();
        return bundle.containsKey(own)
                ? bundle.getString(own)
                : Locale.of("", party.code()).getDisplayCountry(locale);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(bundle.getString("date"), locale).format(date);
    }

    String time(Instant time) {
        return DateTimeFormatter.ofPattern(bundle.getString("time"), locale)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
