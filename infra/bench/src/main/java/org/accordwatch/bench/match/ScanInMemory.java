package org.accordwatch.bench.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accordwatch.agreement.Change;
import org.accordwatch.alerting.Audience;
import org.accordwatch.alerting.Interest;

/** Holds each interest of each audience against the change; all of them are in memory. */
final class ScanInMemory implements Contender {
    private final List<Audience> audiences;
    private final Change change;

    ScanInMemory(List<Audience> audiences, Change change) {
        this.audiences = audiences;
        this.change = change;
    }

    @Override
    public Set<String> match() {
        var found = new HashSet<String>();
        for (var audience : audiences) {
            for (var interest : audience.interests()) {
                if (matches(interest)) {
                    found.add(audience.id().value());
                    break;
                }
            }
        }
        return found;
    }

    private boolean matches(Interest interest) {
        if (interest.agreement().isPresent() && !interest.agreement().get().equals(change.agreement())) {
            return false;
        }
        if (interest.kind().isPresent() && interest.kind().get() != change.kind()) {
            return false;
        }
        if (interest.certainty().isPresent()
                && interest.certainty().get() != change.report().certainty()) {
            return false;
        }
        if (interest.party().isPresent()
                && !change.concerns().parties().contains(interest.party().get())) {
            return false;
        }
        return interest.product().isEmpty() || begins(interest.product().get().toString());
    }

    private boolean begins(String code) {
        for (var product : change.concerns().products()) {
            if (product.toString().startsWith(code)) {
                return true;
            }
        }
        return false;
    }
}
