package org.accordwatch.document;

import java.util.List;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Background;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Concerns;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Line;

/** A recorded change as readers see it, and its background as it is stored beside it. */
public final class ChangeDocument {
    private ChangeDocument() {}

    public static Json.Fields write(Change change) {
        return Json.object()
                .put("agreement", change.agreement())
                .put("number", change.number())
                .putAll(ReportDocument.write(change.report()).build())
                .put("certainty", change.report().certainty().term())
                .put("concerns", write(change.concerns()))
                .put("recordedAt", change.recordedAt())
                .put("recordedBy", change.recordedBy())
                .build();
    }

    public static Change read(Json json) {
        return Form.read(json, node -> {
            var form = node.form();
            var agreement = form.required("agreement", id -> new AgreementId(id.text()));
            var number = form.required("number", Node::integer);
            var report = ReportDocument.fields(form);
            form.required("certainty", Node::text);
            var concerns = form.required("concerns", ChangeDocument::concerns);
            var recordedAt = form.required("recordedAt", Node::instant);
            var recordedBy = form.required("recordedBy", Node::text);
            return form.build(() -> new Change(
                    agreement.get(), number.get(), report.get(), concerns.get(), recordedAt.get(), recordedBy.get()));
        });
    }

    public static Json.Fields write(Background background) {
        return Json.object()
                .put("title", background.title())
                .put("before", background.before().term())
                .put("after", background.after().term())
                .put("awaited", background.awaited(), Json::text)
                .put("completesApproval", background.completesApproval())
                .putIfPresent("refersTo", background.refersTo().map(ChangeDocument::write))
                .putIfPresent("dueBefore", background.dueBefore())
                .build();
    }

    public static Background readBackground(Json json) {
        return Form.read(json, node -> {
            var form = node.form();
            var title = form.required("title", FactDocument.line(Line.TITLE));
            var before = form.required("before", status -> status.term(AgreementStatus.class));
            var after = form.required("after", status -> status.term(AgreementStatus.class));
            var awaited = form.list("awaited", FactDocument::party, List::copyOf);
            var completes = form.required("completesApproval", Node::flag);
            var refersTo = form.optional("refersTo", ChangeDocument::reference);
            var dueBefore = form.optional("dueBefore", Node::date);
            return form.build(() -> new Background(
                    title.get(),
                    before.get(),
                    after.get(),
                    awaited.get(),
                    completes.get(),
                    refersTo.get(),
                    dueBefore.get()));
        });
    }

    private static Json write(Concerns concerns) {
        return Json.object()
                .put("parties", concerns.parties(), Json::text)
                .put("products", concerns.products(), Json::text)
                .build();
    }

    private static Concerns concerns(Node node) {
        var form = node.form();
        var parties = form.list("parties", FactDocument::party, List::copyOf);
        var products = form.list("products", code -> new HsCode(code.text()), List::copyOf);
        return form.build(() -> new Concerns(parties.get(), products.get()));
    }

    private static Json write(Background.Reference reference) {
        return Json.object()
                .put("number", reference.number())
                .putAll(reference
                        .summary()
                        .map(SummaryDocument::write)
                        .orElseGet(() -> Json.object().build()))
                .put("fact", FactDocument.write(reference.fact()).build())
                .build();
    }

    private static Background.Reference reference(Node node) {
        var form = node.form();
        var number = form.required("number", Node::integer);
        var summary = SummaryDocument.optionalFields(form);
        var fact = form.required("fact", ChangeDocument::fact);
        return form.build(() -> new Background.Reference(number.get(), fact.get(), summary.get()));
    }

    private static Fact fact(Node node) {
        var form = node.form();
        var kind = form.required("kind", word -> word.term(Kind.class));
        var fact = FactDocument.read(kind, form);
        return form.build(fact);
    }
}
