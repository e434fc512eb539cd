package org.accordwatch.subscribing;

import org.accordwatch.agreement.Term;

/** How far a subscription has come. */
public enum State implements Term {
    /** Waits for its holder's confirmation; nothing is sent to it but that question. */
    PENDING,
    ACTIVE,
    ENDED
}
