package org.accordwatch.alerting;

import org.accordwatch.agreement.Term;

/** A language that alerts are written in, by its ISO 639-1 code. */
public enum Language implements Term {
    EN,
    ZH,
    FR
}
