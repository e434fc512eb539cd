package org.accordwatch.agreement;

/** What sort of change a change is. */
public enum Kind implements Term {
    TALKS,
    STATUS,
    APPROVAL,
    ACCUSATION,
    ANSWER,
    MEASURE,
    DEADLINE,
    CORRECTION
}
