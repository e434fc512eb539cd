package org.accordwatch.subscribing;

import org.accordwatch.agreement.Term;

/** A way by which alerts reach people. */
public enum Channel implements Term {
    EMAIL,
    SMS
}
