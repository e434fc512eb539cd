package org.accordwatch.alerting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Certainty;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Term;

/**
 * What somebody wants to hear about. Whatever is left out may be anything; a product stands for all longer codes that it begins.
 */
public record Interest(
        Optional<AgreementId> agreement,
        Optional<Party> party,
        Optional<Kind> kind,
        Optional<HsCode> product,
        Optional<Certainty> certainty) {
    private static final String ANY = "*";

    /**
     * Every interest that a change could match. It has at most one value in each dimension, so the list is the product of the
     * change's own values and "any": bounded by what a change may carry, however many interests people have.
     */
    public static List<Interest> matching(Change change) {
        var agreements = anyOr(List.of(change.agreement()));
        var parties = anyOr(change.concerns().parties());
        var kinds = anyOr(List.of(change.kind()));
        var products = anyOr(withPrefixes(change.concerns().products()));
        var certainty = Optional.of(change.report().certainty());
        var anyCertainty = Optional.<Certainty>empty();
        var interests =
                new ArrayList<Interest>(agreements.size() * parties.size() * kinds.size() * products.size() * 2);
        for (var agreement : agreements) {
            for (var party : parties) {
                for (var kind : kinds) {
                    for (var product : products) {
                        interests.add(new Interest(agreement, party, kind, product, anyCertainty));
                        interests.add(new Interest(agreement, party, kind, product, certainty));
                    }
                }
            }
        }
        return interests;
    }

    private static Set<HsCode> withPrefixes(List<HsCode> products) {
        var all = new LinkedHashSet<HsCode>();
        products.forEach(code -> all.addAll(code.withPrefixes()));
        return all;
    }

    /** The same text for the same interest, always: its key in the index and its part in an audience's identity. */
    public String key() {
        return String.join(
                "|",
                text(agreement),
                text(party),
                text(kind.map(Term::term)),
                text(product),
                text(certainty.map(Term::term)));
    }

    /** Each value's own: the JVM finds those five at once, where it would have to look up what any {@code Optional} holds. */
    @Override
    public int hashCode() {
        int hash = agreement.isPresent() ? agreement.get().hashCode() : 0;
        hash = 31 * hash + (party.isPresent() ? party.get().hashCode() : 0);
        hash = 31 * hash + (kind.isPresent() ? kind.get().hashCode() : 0);
        hash = 31 * hash + (product.isPresent() ? product.get().hashCode() : 0);
        return 31 * hash + (certainty.isPresent() ? certainty.get().hashCode() : 0);
    }

    private static String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : ANY;
    }

    private static <T> List<Optional<T>> anyOr(Collection<T> values) {
        var all = new ArrayList<Optional<T>>(values.size() + 1);
        all.add(Optional.empty());
        values.forEach(value -> all.add(Optional.of(value)));
        return all;
    }
}
