package org.accordwatch.alerting;

import java.util.Collection;
import java.util.List;

/** Reads recorded changes. */
public interface ChangeArchive {

    /** Those of the changes that were recorded, in no order. */
    List<Kept> read(Collection<ChangeRef> changes);

    /**
     * A recorded change.
     *
     * @param correctedBy the numbers of the corrections that name it, in order
     */
    record Kept(Told told, List<Integer> correctedBy) {
        public Kept {
            correctedBy = List.copyOf(correctedBy);
        }
    }
}
