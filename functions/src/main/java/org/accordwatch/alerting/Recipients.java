package org.accordwatch.alerting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accordwatch.agreement.Correction;
import org.accordwatch.alerting.AudienceIndex.Listed;

/**
 * Works out who is to hear of a change: all with an interest that matches it. Of a correction also all who were told what it corrects,
 * whether or not it matches what they asked for.
 */
final class Recipients {
    private final AudienceIndex index;
    private final AlertLog log;

    Recipients(AudienceIndex index, AlertLog log) {
        this.index = index;
        this.log = log;
    }

    /** Each audience with the changes that it is to hear of, in the order in which they are given. */
    Map<Listed, List<Told>> of(List<Told> burst) {
        var wanted = new TreeMap<Listed, List<Told>>(Comparator.comparing(Listed::audience));
        for (var told : burst) {
            for (var listed : of(told, wanted)) {
                wanted.computeIfAbsent(listed, _ -> new ArrayList<>()).add(told);
            }
        }
        return wanted;
    }

    /** @param before who is to hear of the earlier changes of the burst, which the log does not have yet */
    private Set<Listed> of(Told told, Map<Listed, List<Told>> before) {
        var recipients = new HashSet<>(index.having(Interest.matching(told.change())));
        // Alerting may come late, when others have asked for just that since.
        recipients.removeIf(listed -> listed.since().isAfter(told.change().recordedAt()));
        if (told.change().fact() instanceof Correction correction) {
            var original = new ChangeRef(told.change().agreement(), correction.corrects());
            before.forEach((listed, changes) -> {
                if (changes.stream().anyMatch(change -> change.ref().equals(original))) {
                    recipients.add(listed);
                }
            });
            var known = recipients.stream().map(Listed::audience).collect(Collectors.toSet());
            var others = new HashSet<>(log.alerted(original));
            others.removeAll(known);
            recipients.addAll(index.listed(others));
        }
        return recipients;
    }
}
