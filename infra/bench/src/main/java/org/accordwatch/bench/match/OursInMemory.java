package org.accordwatch.bench.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accordwatch.agreement.Change;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Interest;

/** Our way without a store: lists the interests that could match and looks each up in a map. */
final class OursInMemory implements Contender {
    private final Map<Interest, List<String>> byInterest = new HashMap<>();
    private final Change change;

    OursInMemory(Iterable<Audience> audiences, Change change) {
        this.change = change;
        for (var audience : audiences) {
            for (var interest : audience.interests()) {
                byInterest
                        .computeIfAbsent(interest, _ -> new ArrayList<>(1))
                        .add(audience.id().value());
            }
        }
    }

    @Override
    public Set<String> match() {
        var found = new HashSet<String>();
        for (var interest : Interest.matching(change)) {
            var ids = byInterest.get(interest);
            if (ids != null) {
                found.addAll(ids);
            }
        }
        return found;
    }
}
