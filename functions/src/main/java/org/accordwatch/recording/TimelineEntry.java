package org.accordwatch.recording;

import java.util.List;
import org.accordwatch.agreement.Change;

/**
 * A change as it stands in the timeline.
 *
 * @param correctedBy the numbers of the corrections that name it, in order
 */
public record TimelineEntry(Change change, List<Integer> correctedBy) {
    public TimelineEntry {
        correctedBy = List.copyOf(correctedBy);
    }
}
