package org.accordwatch.alerting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
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
        var agreements = anyOr(Stream.of(change.agreement()));
        var parties = anyOr(change.concerns().parties().stream());
        var kinds = anyOr(Stream.of(change.kind()));
        var products = anyOr(change.concerns().products().stream()
                .flatMap(code -> code.withPrefixes().stream())
                .distinct());
        var certainties = anyOr(Stream.of(change.report().certainty()));
        var interests = new ArrayList<Interest>();
        for (var agreement : agreements) {
            for (var party : parties) {
                for (var kind : kinds) {
                    for (var product : products) {
                        for (var certainty : certainties) {
                            interests.add(new Interest(agreement, party, kind, product, certainty));
                        }
                    }
                }
            }
        }
        return interests;
    }

    /** The same text for the same interest, always: its key in the index and its part in an audience's identity. */
    public String key() {
        return new StringJoiner("|")
                .add(text(agreement))
                .add(text(party))
                .add(text(kind.map(Term::term)))
                .add(text(product))
                .add(text(certainty.map(Term::term)))
                .toString();
    }

    private static String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : ANY;
    }

    private static <T> List<Optional<T>> anyOr(Stream<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.map(Optional::of))
                .toList();
    }
}
