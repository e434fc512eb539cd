package org.accordwatch.bench.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordwatch.bench.measure.Spread;

/**
 * What was measured at a number of audiences.
 *
 * @param through ours and a scan of all audiences, both through the store
 * @param within ours, a scan of all audiences and Event Ruler, all in memory
 * @param narrow of a change that concerns two parties and no products
 * @param bytes that one match of ours allocates
 * @param calls to AWS for one change, by operation
 */
record Place(int audiences, Through through, Within within, Within narrow, double bytes, Map<String, Long> calls) {

    /** Microseconds, run by run. */
    record Through(List<Double> ours, List<Double> scan) {}

    /** Microseconds, run by run; Event Ruler is left out of the last. */
    record Within(List<Double> ours, List<Double> scan, Optional<List<Double>> ruler) {}

    Spread throughScan() {
        return Spread.ratio(through.scan(), through.ours());
    }

    Spread withinScan() {
        return Spread.ratio(within.scan(), within.ours());
    }

    Optional<Spread> withinRuler() {
        return ruler(within);
    }

    Optional<Spread> narrowRuler() {
        return ruler(narrow);
    }

    private static Optional<Spread> ruler(Within within) {
        return within.ruler().map(ruler -> Spread.ratio(ruler, within.ours()));
    }

    Optional<Spread> throughRuler() {
        return within.ruler().map(ruler -> Spread.ratio(ruler, through.ours()));
    }

    long allCalls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
