package org.accordwatch.alerting;

import org.accordwatch.agreement.Term;

/** How often an audience hears: at every change, or gathered by day or week. */
public enum Frequency implements Term {
    IMMEDIATE,
    DAILY,
    WEEKLY
}
