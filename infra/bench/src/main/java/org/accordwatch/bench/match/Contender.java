package org.accordwatch.bench.match;

import java.util.Set;

/** One way to find the audiences of a change, with everything built beforehand that can be. */
interface Contender {

    /** The ids of the audiences that want to hear of the change. */
    Set<String> match();
}
