package org.accordwatch.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accordwatch.agreement.Accusation;
import org.accordwatch.agreement.Agreement;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.BindingNature;
import org.accordwatch.agreement.DatedDeadline;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Line;
import org.accordwatch.agreement.Listing;
import org.accordwatch.agreement.OpenAccusation;
import org.accordwatch.agreement.Opening;
import org.accordwatch.agreement.Position;
import org.accordwatch.agreement.Standing;

/** An agreement: as an editor opens it, and as it stands. */
public final class AgreementDocument {
    private AgreementDocument() {}

    /**
     * Reads what an editor sends to open an agreement.
     *
     * @throws InvalidDocument with everything that is wrong
     */
    public static Opening readOpening(Json json, Instant openedAt, String openedBy) {
        return Form.read(json, node -> {
            var form = node.form();
            var opening = opening(form, "status", () -> openedAt, () -> openedBy);
            return form.build(opening);
        });
    }

    public static Json.Fields write(Agreement agreement) {
        var opening = agreement.opening();
        var standing = agreement.standing();
        return Json.object()
                .put("id", opening.id())
                .put("title", opening.title())
                .put("bindingNature", opening.bindingNature().term())
                .put("parties", opening.parties(), Json::text)
                .put("status", standing.status().term())
                .put("products", opening.products(), ReportDocument::write)
                .putIfPresent("implements", opening.carriesOut())
                .put("approvals", standing.approvals(), AgreementDocument::write)
                .put("openAccusations", standing.accusations(), AgreementDocument::write)
                .put("deadlines", standing.deadlines(), AgreementDocument::write)
                .put("sources", opening.sources(), ReportDocument::write)
                .put("openedAs", opening.status().term())
                .put("openedAt", opening.openedAt())
                .put("openedBy", opening.openedBy())
                .put("changes", agreement.version())
                .put("changedAt", agreement.changedAt())
                .build();
    }

    public static Agreement read(Json json) {
        return Form.read(json, node -> {
            var form = node.form();
            var openedAt = form.required("openedAt", Node::instant);
            var openedBy = form.required("openedBy", Node::text);
            var opening = opening(form, "openedAs", openedAt, openedBy);
            var status = form.required("status", word -> word.term(AgreementStatus.class));
            var approvals = form.list("approvals", AgreementDocument::position, List::copyOf);
            var accusations = form.list("openAccusations", AgreementDocument::accusation, List::copyOf);
            var deadlines = form.list("deadlines", AgreementDocument::deadline, List::copyOf);
            var version = form.required("changes", Node::integer);
            var changedAt = form.required("changedAt", Node::instant);
            return form.build(() -> new Agreement(
                    opening.get(),
                    new Standing(status.get(), approvals.get(), accusations.get(), deadlines.get()),
                    version.get(),
                    changedAt.get()));
        });
    }

    private static Supplier<Opening> opening(
            Form form, String status, Supplier<Instant> openedAt, Supplier<String> openedBy) {
        var id = form.required("id", AgreementDocument::id);
        var title = form.required("title", FactDocument.line(Line.TITLE));
        var bindingNature = form.required("bindingNature", node -> node.term(BindingNature.class));
        var parties = form.list("parties", FactDocument::party, Listing.PARTIES::of);
        var first = form.required(status, node -> Opening.first(node.term(AgreementStatus.class)));
        var products = form.optionalList("products", ReportDocument::product, Listing.PRODUCTS::of);
        var sources = form.list("sources", ReportDocument::source, Listing.SOURCES::of);
        var carriesOut = form.optional("implements", node -> Opening.carriedOut(id.get(), id(node)));
        return () -> new Opening(
                id.get(),
                title.get(),
                bindingNature.get(),
                parties.get(),
                first.get(),
                products.get(),
                sources.get(),
                carriesOut.get(),
                openedAt.get(),
                openedBy.get());
    }

    private static AgreementId id(Node node) {
        return new AgreementId(node.text());
    }

    private static Json write(Position position) {
        return Json.object()
                .put("party", position.party())
                .put("authority", position.authority())
                .put("decision", position.decision().term())
                .put("change", position.change())
                .build();
    }

    private static Position position(Node node) {
        var form = node.form();
        var party = form.required("party", FactDocument::party);
        var authority = form.required("authority", FactDocument.line(Line.AUTHORITY));
        var decision = form.required("decision", word -> word.term(Approval.Decision.class));
        var change = form.required("change", Node::integer);
        return form.build(() -> new Position(party.get(), authority.get(), decision.get(), change.get()));
    }

    private static Json write(OpenAccusation open) {
        return Json.object()
                .put("change", open.number())
                .put("accuser", open.accusation().accuser())
                .put("respondent", open.accusation().respondent())
                .put("commitment", open.accusation().commitment())
                .put("products", open.products(), Json::text)
                .putIfPresent("answer", open.answer().map(Answer.Reply::term))
                .build();
    }

    private static OpenAccusation accusation(Node node) {
        var form = node.form();
        var number = form.required("change", Node::integer);
        var accuser = form.required("accuser", FactDocument::party);
        var respondent = form.required("respondent", FactDocument::party);
        var commitment = form.required("commitment", FactDocument.line(Line.COMMITMENT));
        var products = form.list("products", code -> new HsCode(code.text()), List::copyOf);
        Field<Optional<Answer.Reply>> answer = form.optional("answer", word -> word.term(Answer.Reply.class));
        return form.build(() -> new OpenAccusation(
                number.get(),
                new Accusation(accuser.get(), respondent.get(), commitment.get()),
                products.get(),
                answer.get()));
    }

    private static Json write(DatedDeadline deadline) {
        return Json.object()
                .put("name", deadline.name())
                .put("due", deadline.due())
                .putIfPresent("zone", deadline.zone())
                .put("state", deadline.action().term())
                .put("change", deadline.change())
                .build();
    }

    private static DatedDeadline deadline(Node node) {
        var form = node.form();
        var name = form.required("name", FactDocument.line(Line.DEADLINE_NAME));
        var due = form.required("due", Node::date);
        var zone = form.optional("zone", id -> Deadline.zone(id.text()));
        var action = form.required("state", word -> word.term(Deadline.Action.class));
        var change = form.required("change", Node::integer);
        return form.build(() -> new DatedDeadline(name.get(), due.get(), zone.get(), action.get(), change.get()));
    }
}
