package org.accordwatch.subscribing;

import java.util.List;
import java.util.Set;

/** Everybody who is known, for those who count. */
public interface Census {

    /** Each once, whoever is looked at or rewritten meanwhile. */
    Set<EndpointHash> everybody();

    /** Those of them who are still known, in no order. */
    List<Subscriber> read(List<EndpointHash> hashes);
}
