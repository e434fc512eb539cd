package org.accordwatch.subscribing;

import java.util.List;

/** Counts what may be done only so often. */
public interface Limits {

    /**
     * Takes one of the times that a limit leaves, atomically, so that no number of requests at once gets more.
     *
     * @param whose the hashes by which the one who is counted may be known, the current key's first
     * @throws TooOften when none is left
     */
    void take(Limit limit, List<EndpointHash> whose);
}
