package org.accordwatch.alerting;

import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Certainty;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Term;
import org.accordwatch.document.Json;
import org.accordwatch.document.Node;

/** An interest as people send it and as it is stored. */
public final class InterestDocument {
    private InterestDocument() {}

    public static Interest read(Node node) {
        var form = node.form();
        var agreement = form.optional("agreement", id -> new AgreementId(id.text()));
        var party = form.optional("party", code -> new Party(code.text()));
        var kind = form.optional("kind", word -> word.term(Kind.class));
        var product = form.optional("product", code -> new HsCode(code.text()));
        var certainty = form.optional("certainty", word -> word.term(Certainty.class));
        return form.build(() -> new Interest(agreement.get(), party.get(), kind.get(), product.get(), certainty.get()));
    }

    public static Json write(Interest interest) {
        return Json.object()
                .putIfPresent("agreement", interest.agreement())
                .putIfPresent("party", interest.party())
                .putIfPresent("kind", interest.kind().map(Term::term))
                .putIfPresent("product", interest.product())
                .putIfPresent("certainty", interest.certainty().map(Term::term))
                .build();
    }
}
