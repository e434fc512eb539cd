package org.accordwatch.document;

import java.util.function.Supplier;
import org.accordwatch.agreement.Accusation;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Approval;
import org.accordwatch.agreement.Correction;
import org.accordwatch.agreement.Deadline;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Line;
import org.accordwatch.agreement.Listing;
import org.accordwatch.agreement.Measure;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.StatusChange;
import org.accordwatch.agreement.Talks;

/** The members by which each kind of change says what it says. */
final class FactDocument {
    private FactDocument() {}

    /** Which members there are depends on the kind; where that is wrong, none of them is called unknown. */
    static Field<Fact> read(Field<Kind> kind, Form form) {
        if (!kind.isReadable()) {
            form.acceptAll();
            return Field.unreadable();
        }
        return form.together(() -> members(kind.get(), form));
    }

    private static Supplier<Fact> members(Kind kind, Form form) {
        return switch (kind) {
            case TALKS -> {
                var phase = form.required("phase", node -> node.term(Talks.Phase.class));
                var place = form.required("place", line(Line.PLACE));
                yield () -> new Talks(phase.get(), place.get());
            }
            case STATUS -> {
                var to = form.required("to", node -> node.term(AgreementStatus.class));
                yield () -> new StatusChange(to.get());
            }
            case APPROVAL -> {
                var party = form.required("party", FactDocument::party);
                var authority = form.required("authority", line(Line.AUTHORITY));
                var decision = form.required("decision", node -> node.term(Approval.Decision.class));
                yield () -> new Approval(party.get(), authority.get(), decision.get());
            }
            case ACCUSATION -> {
                var accuser = form.required("accuser", FactDocument::party);
                var respondent = form.required("respondent", FactDocument::party);
                var commitment = form.required("commitment", line(Line.COMMITMENT));
                yield () -> new Accusation(accuser.get(), respondent.get(), commitment.get());
            }
            case ANSWER -> {
                var accusation = form.required("accusation", Node::integer);
                var by = form.required("by", FactDocument::party);
                var answer = form.required("answer", node -> node.term(Answer.Reply.class));
                yield () -> new Answer(accusation.get(), by.get(), answer.get());
            }
            case MEASURE -> {
                var implementer = form.required("implementer", FactDocument::party);
                var action = form.required("action", node -> node.term(Measure.Action.class));
                var type = form.required("type", line(Line.MEASURE_TYPE));
                var affected = form.optionalList("affected", FactDocument::party, Listing.AFFECTED::of);
                yield () -> new Measure(implementer.get(), action.get(), type.get(), affected.get());
            }
            case DEADLINE -> {
                var name = form.required("name", line(Line.DEADLINE_NAME));
                var action = form.required("action", node -> node.term(Deadline.Action.class));
                var due = form.optional("due", Node::date);
                var zone = form.optional("zone", id -> Deadline.zone(id.text()));
                yield () -> new Deadline(name.get(), action.get(), due.get(), zone.get());
            }
            case CORRECTION -> {
                var corrects = form.required("corrects", Node::integer);
                var effect = form.required("effect", node -> node.term(Correction.Effect.class));
                yield () -> new Correction(corrects.get(), effect.get());
            }
        };
    }

    static Json.Builder write(Fact fact) {
        var json = Json.object().put("kind", fact.kind().term());
        return switch (fact) {
            case Talks(var phase, var place) -> json.put("phase", phase.term()).put("place", place);
            case StatusChange(var to) -> json.put("to", to.term());
            case Approval(var party, var authority, var decision) ->
                json.put("party", party).put("authority", authority).put("decision", decision.term());
            case Accusation(var accuser, var respondent, var commitment) ->
                json.put("accuser", accuser).put("respondent", respondent).put("commitment", commitment);
            case Answer(var accusation, var by, var answer) ->
                json.put("accusation", accusation).put("by", by).put("answer", answer.term());
            case Measure(var implementer, var action, var type, var affected) ->
                json.put("implementer", implementer)
                        .put("action", action.term())
                        .put("type", type)
                        .put("affected", affected, Json::text);
            case Deadline(var name, var action, var due, var zone) ->
                json.put("name", name)
                        .put("action", action.term())
                        .putIfPresent("due", due)
                        .putIfPresent("zone", zone);
            case Correction(var corrects, var effect) ->
                json.put("corrects", corrects).put("effect", effect.term());
        };
    }

    static Party party(Node node) {
        return new Party(node.text());
    }

    static Node.Reading<String> line(Line line) {
        return node -> line.of(node.text());
    }
}
