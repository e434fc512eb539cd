package org.accordwatch.alerting;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accordwatch.agreement.Correction;
import org.accordwatch.alerting.ChangeArchive.Kept;

/** Changes with all corrections that have been made to them, and to those, by now: what still holds, and in which version. */
final class Corrected {
    private final Map<ChangeRef, Kept> known;

    private Corrected(Map<ChangeRef, Kept> known) {
        this.known = known;
    }

    /** Asks once for the changes, and once more for as long as the corrections that come back were corrected themselves. */
    static Corrected read(ChangeArchive archive, Collection<ChangeRef> changes) {
        var known = new HashMap<ChangeRef, Kept>();
        Set<ChangeRef> asked = new TreeSet<>(changes);
        while (!asked.isEmpty()) {
            var next = new TreeSet<ChangeRef>();
            for (var kept : archive.read(asked)) {
                known.put(kept.told().ref(), kept);
                next.addAll(corrections(kept));
            }
            next.removeAll(known.keySet());
            asked = next;
        }
        return new Corrected(known);
    }

    boolean knows(ChangeRef change) {
        return known.containsKey(change);
    }

    Told told(ChangeRef change) {
        return kept(change).told();
    }

    /** The corrections that name this change. */
    List<ChangeRef> corrections(ChangeRef change) {
        return corrections(kept(change));
    }

    /**
     * What was said last of a change and holds: the change itself, a correction of it, or one of an earlier correction; nothing when it was
     * retracted.
     */
    Optional<ChangeRef> current(ChangeRef change) {
        return versions(change).max(Comparator.naturalOrder());
    }

    private Stream<ChangeRef> versions(ChangeRef change) {
        return isRetracted(change)
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(change),
                        corrections(change).stream()
                                .filter(correction -> effect(correction) == Correction.Effect.CORRECTED)
                                .flatMap(this::versions));
    }

    /** All corrections of this change, of those, and so on. */
    Set<ChangeRef> descendants(ChangeRef change) {
        var descendants = new HashSet<ChangeRef>();
        for (var correction : corrections(change)) {
            descendants.add(correction);
            descendants.addAll(descendants(correction));
        }
        return descendants;
    }

    /** As in a timeline: a retraction that was itself retracted takes nothing back. */
    private boolean isRetracted(ChangeRef change) {
        return corrections(change).stream()
                .anyMatch(correction -> effect(correction) == Correction.Effect.RETRACTED && !isRetracted(correction));
    }

    private Correction.Effect effect(ChangeRef correction) {
        if (told(correction).change().fact() instanceof Correction(var _, var effect)) {
            return effect;
        }
        throw new IllegalStateException("change " + correction + " is named as a correction and is none");
    }

    private Kept kept(ChangeRef change) {
        return Optional.ofNullable(known.get(change))
                .orElseThrow(() -> new IllegalStateException("change " + change + " is not there"));
    }

    private static List<ChangeRef> corrections(Kept kept) {
        var agreement = kept.told().change().agreement();
        return kept.correctedBy().stream()
                .map(number -> new ChangeRef(agreement, number))
                .toList();
    }
}
