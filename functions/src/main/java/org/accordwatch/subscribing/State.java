package org.accordwatch.subscribing;

import org.accordwatch.agreement.Term;

/** How far a subscription has come. */
public enum State implements Term {
    /** Waits for its holder's confirmation; nothing is sent to it but that question. */
    PENDING,
    ACTIVE,
    /** The holder of the number answered STOP: the subscription stays, and nothing reaches it. */
    OPTED_OUT,
    ENDED
}
