package org.accordwatch.alerting;

import java.util.Locale;
import org.accordwatch.agreement.LanguageTag;
import org.accordwatch.agreement.Term;

/** A language in which alerts are written. Chinese is in simplified characters. */
public enum Language implements Term {
    EN,
    ZH,
    FR;

    public LanguageTag tag() {
        return new LanguageTag(term());
    }

    public Locale locale() {
        return Locale.of(term());
    }

    /** The language of subject lines: SNS takes only ASCII there, which shows French without its accents but no Chinese at all. */
    public Language ofSubjects() {
        return this == ZH ? EN : this;
    }
}
