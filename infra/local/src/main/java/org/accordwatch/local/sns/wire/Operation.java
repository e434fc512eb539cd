package org.accordwatch.local.sns.wire;

import java.util.List;

/** One operation of the API: carries a request out and gives the fields of its result, none where there is no result. */
@FunctionalInterface
public interface Operation {
    List<Xml> carryOut(QueryRequest request);
}
